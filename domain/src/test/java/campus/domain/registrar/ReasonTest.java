package campus.domain.registrar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The codes are seen by API clients: a change here breaks them. */
class ReasonTest {

    private static final TermCode TERM = new TermCode("2026-fall");
    private static final Meeting MEETING = Meetings.meeting("MON", "09:00", "10:00");

    private static final Reason.TimeConflict.Overlap OVERLAP = new Reason.TimeConflict.Overlap(MEETING, Ids.section(1),
            new CourseCode("C"), MEETING);

    private static final List<Reason> EACH = List.of(
            new Reason.AlreadyEnrolled(Ids.enrollment(1), EnrollmentStatus.ACTIVE), new Reason.SectionFull(1),
            new Reason.WaitlistFull(1, 1), new Reason.LoadLimit(5, 5),
            new Reason.CreditLimit(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE),
            new Reason.PrerequisitesNotMet(List.of()),
            new Reason.TimeConflict(List.of(OVERLAP)),
            new Reason.RegistrationClosed(TERM, null, null), new Reason.SectionNotOpen(SectionStatus.CLOSED),
            new Reason.StudentOnHold(new Remark("fees")),
            new Reason.InvalidTransition(EnrollmentStatus.COMPLETED, EnrollmentStatus.ACTIVE, Set.of()),
            new Reason.GradeRequired(List.of()), new Reason.GradeNotAllowed(EnrollmentStatus.ACTIVE),
            new Reason.DropDeadlinePassed(TERM, LocalDate.EPOCH),
            new Reason.EnrollmentNotActive(EnrollmentStatus.DROPPED), new Reason.EnrollmentCompleted(),
            new Reason.EnrollmentNotCompleted(EnrollmentStatus.ACTIVE));

    @Test
    void keepsItsCodes() {
        assertEquals(
                List.of("already-enrolled", "section-full", "waitlist-full", "load-limit", "load-limit",
                        "prerequisites-not-met", "time-conflict", "registration-closed", "section-not-open",
                        "student-on-hold", "invalid-transition", "grade-required", "grade-not-allowed",
                        "drop-deadline-passed", "enrollment-not-active", "enrollment-completed",
                        "enrollment-not-completed"),
                EACH.stream().map(Reason::code).toList());
    }

    @Test
    void hasNoKindWithoutAKnownCode() {
        Set<Class<?>> known = EACH.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Stream.of(Reason.class.getPermittedSubclasses()).collect(Collectors.toSet()), known);
    }

    @Test
    void keepsItsOwnCopyOfUnmetGroups() {
        List<Reason.PrerequisitesNotMet.UnmetGroup> groups = new ArrayList<>(
                List.of(new Reason.PrerequisitesNotMet.UnmetGroup(List.of())));
        Reason.PrerequisitesNotMet reason = new Reason.PrerequisitesNotMet(groups);
        groups.clear();
        assertEquals(1, reason.groups().size());
        assertThrows(UnsupportedOperationException.class, () -> reason.groups().clear());
    }

    @Test
    void keepsItsOwnCopyOfOverlaps() {
        List<Reason.TimeConflict.Overlap> overlaps = new ArrayList<>(List.of(OVERLAP));
        Reason.TimeConflict reason = new Reason.TimeConflict(overlaps);
        overlaps.clear();
        assertEquals(List.of(OVERLAP), reason.overlaps());
        assertThrows(UnsupportedOperationException.class, () -> reason.overlaps().clear());
    }

    @Test
    void keepsItsOwnCopyOfMissingScores() {
        List<Reason.GradeRequired.Unscored> missing = new ArrayList<>(
                List.of(new Reason.GradeRequired.Unscored(Ids.assessment(1), new Name("Final"))));
        Reason.GradeRequired reason = new Reason.GradeRequired(missing);
        missing.clear();
        assertEquals(1, reason.missing().size());
        assertThrows(UnsupportedOperationException.class, () -> reason.missing().clear());
    }

    @Test
    void keepsItsOwnCopyOfAllowedStatusesInTheirOrder() {
        Set<EnrollmentStatus> allowed = EnumSet.allOf(EnrollmentStatus.class);
        Reason.InvalidTransition reason = new Reason.InvalidTransition(EnrollmentStatus.ACTIVE,
                EnrollmentStatus.ACTIVE, allowed);
        allowed.clear();
        assertEquals(List.of(EnrollmentStatus.values()), List.copyOf(reason.allowed()));
        assertThrows(UnsupportedOperationException.class, () -> reason.allowed().clear());
    }
}
