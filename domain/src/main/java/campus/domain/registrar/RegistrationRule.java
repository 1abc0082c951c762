package campus.domain.registrar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The rules a student must satisfy to get a seat, in the order in which refusals list them. All are evaluated, and a
 * refusal carries the reasons of all that are broken. A registrar may override some, named by the code of their
 * refusal.
 */
public enum RegistrationRule {
    /** The section takes enrollments. */
    SECTION_OPEN(RegistrationRule::sectionOpen, null),
    /** The term's registration window is open. */
    WINDOW_OPEN(RegistrationRule::windowOpen, "registration-closed"),
    /** No hold blocks the student. */
    NO_HOLD(RegistrationRule::noHold, "student-on-hold"),
    /** The student has no enrollment in this section. */
    NOT_ENROLLED(RegistrationRule::notEnrolled, null),
    /** The student takes fewer sections than the limit allows. */
    LOAD_LIMIT(RegistrationRule::loadLimit, "load-limit"),
    /** The student's credits and those of the course stay within the limit, when there is one. */
    CREDIT_LIMIT(RegistrationRule::creditLimit, "load-limit"),
    /** Every group of prerequisites is met. */
    PREREQUISITES(RegistrationRule::prerequisites, "prerequisites-not-met"),
    /** No meeting overlaps one of the student's active sections in the same term. */
    NO_TIME_CONFLICT(RegistrationRule::noTimeConflict, "time-conflict"),
    /** A seat is free or, when the student may wait, a place on the waitlist. A seat is never oversold. */
    SEAT_OR_WAITLIST(RegistrationRule::seatOrWaitlist, null);

    private final Function<RegistrationFacts, Optional<Reason>> check;
    private final @Nullable String overriddenAs;

    RegistrationRule(Function<RegistrationFacts, Optional<Reason>> check, @Nullable String overriddenAs) {
        this.check = check;
        this.overriddenAs = overriddenAs;
    }

    /** Why this rule refuses, empty when it does not. */
    public Optional<Reason> objectionTo(RegistrationFacts facts) {
        return check.apply(facts);
    }

    /** Whether these codes override this rule; one code may stand for several rules. */
    public boolean isOverriddenBy(Collection<String> codes) {
        return overriddenAs != null && codes.contains(overriddenAs);
    }

    /** The codes under which rules may be overridden, in the order of the rules. */
    public static List<String> overridableCodes() {
        return Arrays.stream(values()).flatMap(rule -> Stream.ofNullable(rule.overriddenAs)).distinct().toList();
    }

    /** The reasons of every broken rule; empty when the student may enroll. */
    public static List<Reason> objections(RegistrationFacts facts) {
        return judge(facts, Set.of()).reasons();
    }

    /** What all rules say when those of these codes are overridden; other codes have no effect. */
    public static Verdict judge(RegistrationFacts facts, Collection<String> overrides) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> overridden = new LinkedHashSet<>();
        for (RegistrationRule rule : values()) {
            rule.objectionTo(facts).ifPresent(reason -> {
                if (rule.isOverriddenBy(overrides)) {
                    overridden.add(reason.code());
                } else {
                    reasons.add(reason);
                }
            });
        }
        return new Verdict(reasons, overridden);
    }

    private static Optional<Reason> sectionOpen(RegistrationFacts facts) {
        Section section = facts.offering().section();
        return section.isOpen() ? Optional.empty()
                : Optional.of(new Reason.SectionNotOpen(section.details().status()));
    }

    private static Optional<Reason> windowOpen(RegistrationFacts facts) {
        Term term = facts.offering().term();
        Term.Details window = term.details();
        return term.registrationIsOpenAt(facts.now()) ? Optional.empty()
                : Optional.of(new Reason.RegistrationClosed(window.code(), window.registrationOpensAt(),
                        window.registrationClosesAt()));
    }

    private static Optional<Reason> noHold(RegistrationFacts facts) {
        return Optional.ofNullable(facts.student().details().hold()).map(Reason.StudentOnHold::new);
    }

    private static Optional<Reason> notEnrolled(RegistrationFacts facts) {
        return facts.record().in(facts.offering().section().id())
                .map(entry -> new Reason.AlreadyEnrolled(entry.enrollmentId(), entry.status()));
    }

    private static Optional<Reason> loadLimit(RegistrationFacts facts) {
        int active = facts.record().active().size();
        int maximum = facts.limits().maxActiveEnrollments();
        return active < maximum ? Optional.empty() : Optional.of(new Reason.LoadLimit(maximum, active));
    }

    private static Optional<Reason> creditLimit(RegistrationFacts facts) {
        BigDecimal maximum = facts.limits().maxCredits();
        BigDecimal active = facts.record().activeCredits();
        BigDecimal requested = facts.offering().course().details().credits().value();
        return maximum == null || active.add(requested).compareTo(maximum) <= 0 ? Optional.empty()
                : Optional.of(new Reason.CreditLimit(maximum, active, requested));
    }

    private static Optional<Reason> prerequisites(RegistrationFacts facts) {
        List<Reason.PrerequisitesNotMet.UnmetGroup> unmet = facts.offering().prerequisites().unmetBy(facts.record())
                .stream().map(group -> named(group, facts.offering())).toList();
        return unmet.isEmpty() ? Optional.empty() : Optional.of(new Reason.PrerequisitesNotMet(unmet));
    }

    private static Reason.PrerequisitesNotMet.UnmetGroup named(Prerequisites.Group group, Offering offering) {
        return new Reason.PrerequisitesNotMet.UnmetGroup(group.anyOf().stream().map(alternative -> {
            Course.Details course = offering.requiredCourse(alternative.courseId()).details();
            return new Reason.PrerequisitesNotMet.RequiredCourse(alternative.courseId(), course.code(),
                    course.title(), alternative.minimumGrade(), alternative.concurrent());
        }).toList());
    }

    private static Optional<Reason> noTimeConflict(RegistrationFacts facts) {
        Section section = facts.offering().section();
        List<Reason.TimeConflict.Overlap> overlaps = facts.record().active().stream()
                .filter(entry -> entry.termId().equals(section.termId()) && !entry.sectionId().equals(section.id()))
                .flatMap(entry -> section.details().meetings().stream().flatMap(meeting -> overlaps(meeting, entry)))
                .toList();
        return overlaps.isEmpty() ? Optional.empty() : Optional.of(new Reason.TimeConflict(overlaps));
    }

    private static Stream<Reason.TimeConflict.Overlap> overlaps(Meeting meeting, AcademicRecord.Entry entry) {
        return entry.meetings().stream().filter(meeting::overlaps)
                .map(other -> new Reason.TimeConflict.Overlap(meeting, entry.sectionId(), entry.courseCode(), other));
    }

    private static Optional<Reason> seatOrWaitlist(RegistrationFacts facts) {
        Section section = facts.offering().section();
        Section.Details details = section.details();
        if (section.hasFreeSeat() || (facts.mayWait() && section.hasWaitlistRoom())) {
            return Optional.empty();
        }
        return Optional.of(facts.mayWait() && details.waitlistCapacity() > 0
                ? new Reason.WaitlistFull(details.capacity(), details.waitlistCapacity())
                : new Reason.SectionFull(details.capacity()));
    }
}
