package campus.domain.registrar;

import org.junit.jupiter.api.Test;

import static campus.domain.registrar.Sections.aSection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReachTest {

    private static final Section TAUGHT = aSection().taughtBy(Ids.instructor(1)).build();
    private static final Reach BOTH = new Reach.Own(Ids.student(1), Ids.instructor(1));

    @Test
    void ofEverythingIncludesAll() {
        assertTrue(Reach.everything().includes(Ids.student(1)));
        assertTrue(Reach.everything().includes(TAUGHT));
        assertTrue(Reach.everything().includes(aSection().build()));
        assertEquals(Reach.everything(), Reach.everything().studied());
        assertEquals(Reach.everything(), Reach.everything().taught());
    }

    @Test
    void ofNothingIncludesNothing() {
        assertFalse(Reach.nothing().includes(Ids.student(1)));
        assertFalse(Reach.nothing().includes(TAUGHT));
        assertFalse(Reach.nothing().includes(aSection().build()));
    }

    @Test
    void ofAStudentIsTheirPerson() {
        assertTrue(Reach.of(Ids.student(1)).includes(Ids.student(1)));
        assertFalse(Reach.of(Ids.student(1)).includes(Ids.student(2)));
        assertFalse(Reach.of(Ids.student(1)).includes(TAUGHT));
        assertFalse(Reach.of(Ids.student(1)).includes(aSection().build()));
    }

    @Test
    void ofAnInstructorIsTheirSections() {
        assertTrue(Reach.of(Ids.instructor(1)).includes(TAUGHT));
        assertFalse(Reach.of(Ids.instructor(2)).includes(TAUGHT));
        assertFalse(Reach.of(Ids.instructor(1)).includes(aSection().build()));
        assertFalse(Reach.of(Ids.instructor(1)).includes(Ids.student(1)));
    }

    @Test
    void ofSomebodyWhoStudiesAndTeachesIsBoth() {
        assertTrue(BOTH.includes(Ids.student(1)));
        assertTrue(BOTH.includes(TAUGHT));
        assertEquals(Reach.of(Ids.student(1)), BOTH.studied());
        assertEquals(Reach.of(Ids.instructor(1)), BOTH.taught());
        assertEquals(Reach.nothing(), BOTH.studied().taught());
    }
}
