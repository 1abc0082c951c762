package campus.domain.registrar;

import org.junit.jupiter.api.Test;

import static campus.domain.registrar.Assessments.anAssessment;
import static org.junit.jupiter.api.Assertions.assertEquals;

class AssessmentTest {

    @Test
    void beginsUnderVersionZero() {
        assertEquals(anAssessment().section(Ids.section(7)).build(),
                Assessment.plan(Ids.assessment(1), Ids.section(7), anAssessment().details()));
    }

    @Test
    void keepsIdentityVersionAndSectionWhenItsDetailsChange() {
        Assessment before = anAssessment().version(3).section(Ids.section(7)).build();
        assertEquals(anAssessment(2).id(before.id()).version(3).section(Ids.section(7)).build(),
                before.with(anAssessment(2).details()));
    }
}
