package campus.application.registrar;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import campus.application.shared.FieldPath;
import campus.application.shared.Resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What everybody of the school may ask the registrar's lists for. */
final class OpenResourcesTest {

    @Test
    void haveNoWayToPersonsAndWhatTheyDid() {
        assertEquals(Set.of("course", "course.department", "term"), RegistrarResources.SECTIONS.open().ways().keySet());
        assertEquals(Set.of("department", "sections", "sections.term"),
                RegistrarResources.COURSES.open().ways().keySet());
        assertSame(RegistrarResources.TERMS, RegistrarResources.TERMS.open());
        assertSame(RegistrarResources.DEPARTMENTS, RegistrarResources.DEPARTMENTS.open());
        assertEquals(List.of("section", "course", "department", "term"),
                RegistrarResources.SECTIONS.open().fields().stream()
                        .map(path -> path.entity(RegistrarResources.SECTION).name()).distinct().toList());
    }

    @Test
    void keepTheirNameAndWhatASearchLooksInto() {
        Resource open = RegistrarResources.SECTIONS.open();
        assertEquals("sections", open.name());
        assertEquals(RegistrarResources.SECTIONS.searched(), open.searched());
        assertEquals(List.of("number", "instructor", "course.code", "course.title"),
                open.searched().stream().map(FieldPath::name).toList());
    }

    @Test
    void areNoneOfStudentsAndEnrollments() {
        assertThrows(IllegalStateException.class, RegistrarResources.STUDENTS::open);
        assertThrows(IllegalStateException.class, RegistrarResources.ENROLLMENTS::open);
    }
}
