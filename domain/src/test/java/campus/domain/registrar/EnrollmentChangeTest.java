package campus.domain.registrar;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import campus.domain.shared.Actor;

import static campus.domain.registrar.Enrollments.anEnrollment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EnrollmentChangeTest {

    private static final Actor ANN = new Actor("ann");
    private static final Instant AT = Enrollments.ENROLLED_AT.plusSeconds(60);

    @Test
    void beginsWithoutAStatusBefore() {
        Enrollment enrollment = anEnrollment().waitlisted().build();
        assertEquals(
                new EnrollmentChange(Ids.change(1), Ids.enrollment(1), null, EnrollmentStatus.WAITLISTED, null, null,
                        AT, ANN, null, Set.of()),
                EnrollmentChange.first(Ids.change(1), enrollment, AT, ANN, null));
    }

    @Test
    void beginsWithTheGradeOfAnEnrollmentThatIsAFactOfThePast() {
        Enrollment enrollment = anEnrollment().completed("3.00").build();
        assertEquals(
                new EnrollmentChange(Ids.change(1), Ids.enrollment(1), null, EnrollmentStatus.COMPLETED, null,
                        Grade.of("3.00"), AT, ANN, new Remark("import"), Set.of()),
                EnrollmentChange.first(Ids.change(1), enrollment, AT, ANN, new Remark("import")));
    }

    @Test
    void tellsStatusAndGradeBeforeAndAfter() {
        Enrollment before = anEnrollment().active().build();
        Enrollment after = anEnrollment().completed("3.00").build();
        assertEquals(
                new EnrollmentChange(Ids.change(2), Ids.enrollment(1), EnrollmentStatus.ACTIVE,
                        EnrollmentStatus.COMPLETED, null, Grade.of("3.00"), AT, ANN, null, Set.of()),
                EnrollmentChange.between(Ids.change(2), before, after, AT, ANN, null));
    }

    @Test
    void tellsTheOverriddenRulesInTheirOrderAndKeepsItsOwnCopy() {
        Set<String> codes = new LinkedHashSet<>(List.of("student-on-hold", "load-limit"));
        EnrollmentChange first = EnrollmentChange.first(Ids.change(1), anEnrollment().build(), AT, ANN, null);
        EnrollmentChange change = first.overriding(codes);
        codes.clear();
        assertEquals(List.of("student-on-hold", "load-limit"), List.copyOf(change.overridden()));
        assertThrows(UnsupportedOperationException.class, () -> change.overridden().clear());
        assertEquals(first, change.overriding(Set.of()));
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
