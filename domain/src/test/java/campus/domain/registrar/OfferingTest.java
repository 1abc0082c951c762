package campus.domain.registrar;

import org.junit.jupiter.api.Test;

import static campus.domain.registrar.Courses.aCourse;
import static campus.domain.registrar.Facts.someFacts;
import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OfferingTest {

    private static final Prerequisites TWO_COURSES = allOf(anyOf(1, taken(Ids.course(7)), taken(Ids.course(8))));

    @Test
    void knowsEveryCourseThatIsRequired() {
        Offering offering = someFacts().requires(TWO_COURSES, aCourse(7), aCourse(8)).offering();
        assertEquals(aCourse(8).build(), offering.requiredCourse(Ids.course(8)));
    }

    @Test
    void refusesToBeMadeWithoutACourseThatIsRequired() {
        Facts facts = someFacts().requires(TWO_COURSES, aCourse(7));
        assertThrows(IllegalArgumentException.class, facts::offering);
    }

    @Test
    void doesNotKnowOtherCourses() {
        Offering offering = someFacts().requires(TWO_COURSES, aCourse(7), aCourse(8)).offering();
        assertThrows(NullPointerException.class, () -> offering.requiredCourse(Ids.course(1)));
    }
}
