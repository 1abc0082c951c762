package campus.domain.registrar;

import org.junit.jupiter.api.Test;

import static campus.domain.registrar.Courses.aCourse;
import static org.junit.jupiter.api.Assertions.assertEquals;

class CourseTest {

    @Test
    void beginsAtVersionZero() {
        assertEquals(aCourse().version(0).build(), Course.describe(Ids.course(1), aCourse().details()));
    }

    @Test
    void keepsIdentityAndVersionWhenDetailsChange() {
        assertEquals(aCourse().version(3).credits("3").build(),
                aCourse().version(3).build().with(aCourse().credits("3").details()));
    }
}
