package campus.domain.registrar;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import campus.domain.shared.Actor;

import static campus.domain.registrar.Enrollments.anEnrollment;
import static org.junit.jupiter.api.Assertions.assertEquals;

class EnrollmentChangeTest {

    private static final Actor ANN = new Actor("ann");
    private static final Instant AT = Enrollments.ENROLLED_AT.plusSeconds(60);

    @Test
    void beginsWithoutAStatusBefore() {
        Enrollment enrollment = anEnrollment().waitlisted().build();
        assertEquals(
                new EnrollmentChange(Ids.change(1), Ids.enrollment(1), null, EnrollmentStatus.WAITLISTED, null, null,
                        AT, ANN, null),
                EnrollmentChange.first(Ids.change(1), enrollment, AT, ANN, null));
    }

    @Test
    void beginsWithTheGradeOfAnEnrollmentThatIsAFactOfThePast() {
        Enrollment enrollment = anEnrollment().completed("3.00").build();
        assertEquals(
                new EnrollmentChange(Ids.change(1), Ids.enrollment(1), null, EnrollmentStatus.COMPLETED, null,
                        Grade.of("3.00"), AT, ANN, new Remark("import")),
                EnrollmentChange.first(Ids.change(1), enrollment, AT, ANN, new Remark("import")));
    }

    @Test
    void tellsStatusAndGradeBeforeAndAfter() {
        Enrollment before = anEnrollment().active().build();
        Enrollment after = anEnrollment().completed("3.00").build();
        assertEquals(
                new EnrollmentChange(Ids.change(2), Ids.enrollment(1), EnrollmentStatus.ACTIVE,
                        EnrollmentStatus.COMPLETED, null, Grade.of("3.00"), AT, ANN, null),
                EnrollmentChange.between(Ids.change(2), before, after, AT, ANN, null));
    }

    @Test
    void tellsTheGradeThatWasTakenBack() {
        Enrollment before = anEnrollment().completed("2.00").build();
        Enrollment after = anEnrollment().completed("3.00").build();
        EnrollmentChange change = EnrollmentChange.between(Ids.change(2), before, after, AT, ANN, null);
        assertEquals(Grade.of("2.00"), change.gradeFrom());
        assertEquals(Grade.of("3.00"), change.gradeTo());
    }
}
