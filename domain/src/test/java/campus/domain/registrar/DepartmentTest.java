package campus.domain.registrar;

import org.junit.jupiter.api.Test;

import static campus.domain.registrar.Departments.aDepartment;
import static org.junit.jupiter.api.Assertions.assertEquals;

class DepartmentTest {

    @Test
    void beginsAtVersionZero() {
        assertEquals(aDepartment().version(0).build(),
                Department.establish(Ids.department(1), aDepartment().details()));
    }

    @Test
    void keepsIdentityAndVersionWhenDetailsChange() {
        assertEquals(aDepartment().version(3).name("Computing").build(),
                aDepartment().version(3).build().with(aDepartment().name("Computing").details()));
    }
}
