package campus.web.registrar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Meeting;
import campus.domain.registrar.Reason;
import campus.domain.registrar.Reason.PrerequisitesNotMet.RequiredCourse;
import campus.domain.registrar.Reason.PrerequisitesNotMet.UnmetGroup;
import campus.domain.registrar.Reason.TimeConflict.Overlap;

/** Says in plain words why something is refused and what helps. */
public final class ReasonText {

    private static final String SEND_GRADE = "To complete an enrollment, send its grade: 0.00 to 4.00, or a letter "
            + "such as \"A-\".";

    private ReasonText() {}

    public static String of(Reason reason) {
        return switch (reason) {
            case Reason.AlreadyEnrolled(var enrollment, var status) -> "The student has enrollment "
                    + enrollment.value() + " in this section, which is " + ReasonFacts.lower(status)
                    + "; change its status instead.";
            case Reason.SectionFull(int capacity) -> "All " + capacity + " seats of the section are taken"
                    + "; choose another section.";
            case Reason.WaitlistFull(int capacity, int waitlistCapacity) -> "All " + capacity + " seats and all "
                    + waitlistCapacity + " places on the waitlist are taken; choose another section.";
            case Reason.LoadLimit(int maximum, int active) -> "The student has " + active
                    + " active enrollments, and " + maximum + " is the most; drop or complete one first.";
            case Reason.CreditLimit(var maximum, var active, var requested) -> "The student takes " + active
                    + " credits, this course has " + requested + ", and " + maximum
                    + " is the most; drop or complete another one first.";
            case Reason.PrerequisitesNotMet(var groups) -> "The student has to complete "
                    + groups.stream().map(ReasonText::group).collect(Collectors.joining(" and ")) + " first.";
            case Reason.TimeConflict(var overlaps) -> "The section meets while the student is elsewhere: "
                    + overlaps.stream().map(ReasonText::overlap).collect(Collectors.joining(", "))
                    + "; choose another section or drop the other one.";
            case Reason.RegistrationClosed(var term, var opensAt, var closesAt) -> "Registration for " + term
                    + " is not open: it " + window(opensAt, closesAt) + ".";
            case Reason.SectionNotOpen(var status) -> "The section is " + ReasonFacts.lower(status)
                    + "; choose one that is open.";
            case Reason.StudentOnHold(var hold) -> "A hold blocks registration: \"" + hold
                    + "\"; settle it, then remove the hold from the student.";
            case Reason.InvalidTransition(var from, var to, var allowed) -> "An enrollment that is "
                    + ReasonFacts.lower(from) + " cannot become " + ReasonFacts.lower(to) + allowed(allowed);
            case Reason.GradeRequired(var missing) -> missing.isEmpty() ? SEND_GRADE
                    : SEND_GRADE + " Or record the scores that are missing, and it is computed: "
                            + missing.stream().map(unscored -> unscored.name().value())
                                    .collect(Collectors.joining(", "))
                            + ".";
            case Reason.GradeNotAllowed(var status) -> "An enrollment that becomes " + ReasonFacts.lower(status)
                    + " has no grade; leave the grade out.";
            case Reason.EnrollmentNotActive(var status) -> "The enrollment is " + ReasonFacts.lower(status)
                    + ", and scores are recorded for active ones only.";
            case Reason.EnrollmentCompleted() -> "The enrollment is completed, so its scores stay as they are; "
                    + "change its grade with POST to its address followed by /grade.";
            case Reason.EnrollmentNotCompleted(var status) -> "The enrollment is " + ReasonFacts.lower(status)
                    + " and has no grade yet; complete it with one first.";
            case Reason.DropDeadlinePassed(var term, var deadline) -> "The last day to drop a section of " + term
                    + " was " + deadline + "; complete the enrollment instead.";
        };
    }

    private static String group(UnmetGroup group) {
        return group.anyOf().stream().map(ReasonText::course).collect(Collectors.joining(" or "));
    }

    private static String course(RequiredCourse course) {
        return course.code() + " (" + course.title() + ", at least " + course.minimumGrade()
                + (course.concurrent() ? ", or take it at the same time)" : ")");
    }

    private static String overlap(Overlap overlap) {
        return meeting(overlap.meeting()) + " against " + overlap.otherCourseCode() + " " + meeting(overlap.other());
    }

    private static String meeting(Meeting meeting) {
        return meeting.days().stream().map(day -> day.name().substring(0, 1)
                + day.name().substring(1, 3).toLowerCase(Locale.ROOT)).collect(Collectors.joining("/")) + " "
                + meeting.startsAt() + " to " + meeting.endsAt();
    }

    private static String window(@Nullable Object opensAt, @Nullable Object closesAt) {
        String opens = opensAt == null ? "" : "opens at " + opensAt;
        String closes = closesAt == null ? "" : "closes at " + closesAt;
        return String.join(" and ", List.of(opens, closes).stream().filter(text -> !text.isEmpty()).toList());
    }

    private static String allowed(Set<EnrollmentStatus> allowed) {
        return allowed.isEmpty() ? "; its status is final."
                : "; it can become " + allowed.stream().map(ReasonFacts::lower).collect(Collectors.joining(" or "))
                        + ".";
    }
}
