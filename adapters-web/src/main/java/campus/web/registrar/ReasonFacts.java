package campus.web.registrar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Meeting;
import campus.domain.registrar.Reason;
import campus.domain.registrar.Reason.PrerequisitesNotMet.RequiredCourse;
import campus.domain.registrar.Reason.PrerequisitesNotMet.UnmetGroup;
import campus.domain.registrar.Reason.TimeConflict.Overlap;
import campus.domain.registrar.RegistrationRule;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.Refusal;

/** Reasons as clients see them: code, sentence, and the facts as members. */
public final class ReasonFacts {

    /** Of the few constants there are, since they are asked for several times in each line of a list. */
    private static final Map<Enum<?>, String> LOWER = new ConcurrentHashMap<>();

    private ReasonFacts() {}

    /** The problem of a refusal: that of its reason or, when there are several, one that stands for them all. */
    static ProblemException refusal(List<Reason> reasons) {
        String overridable = reasons.stream().filter(ReasonFacts::isOverridable).map(Reason::code).distinct()
                .collect(Collectors.joining(", "));
        String detail = reasons.stream().map(ReasonText::of).collect(Collectors.joining(" "))
                + (overridable.isEmpty() ? "" : " A registrar can override: " + overridable + ".");
        ProblemType type = reasons.size() == 1
                ? ProblemType.ofSlug(reasons.getFirst().code()).orElse(ProblemType.REGISTRATION_REFUSED)
                : ProblemType.REGISTRATION_REFUSED;
        return new ProblemException(type, detail).withReasons(of(reasons));
    }

    public static List<Refusal> of(List<Reason> reasons) {
        return reasons.stream().map(reason -> {
            Map<String, Object> facts = ordered("overridable", isOverridable(reason));
            facts.putAll(facts(reason));
            return new Refusal(reason.code(), ReasonText.of(reason), facts);
        }).toList();
    }

    private static boolean isOverridable(Reason reason) {
        return RegistrationRule.overridableCodes().contains(reason.code());
    }

    private static Map<String, Object> facts(Reason reason) {
        return switch (reason) {
            case Reason.AlreadyEnrolled(var enrollment, var status) -> ordered("enrollmentId",
                    enrollment.value().toString(), "status", lower(status));
            case Reason.SectionFull(int capacity) -> ordered("capacity", capacity);
            case Reason.WaitlistFull(int capacity, int waitlistCapacity) ->
                    ordered("capacity", capacity, "waitlistCapacity", waitlistCapacity);
            case Reason.LoadLimit(int maximum, int active) -> ordered("maximum", maximum, "active", active);
            case Reason.CreditLimit(var maximum, var active, var requested) ->
                    ordered("maximumCredits", maximum, "activeCredits", active, "requestedCredits", requested);
            case Reason.PrerequisitesNotMet(var groups) ->
                    ordered("groups", groups.stream().map(ReasonFacts::group).toList());
            case Reason.TimeConflict(var overlaps) ->
                    ordered("overlaps", overlaps.stream().map(ReasonFacts::overlap).toList());
            case Reason.RegistrationClosed(var term, var opensAt, var closesAt) ->
                    ordered("termCode", term.value(), "opensAt", opensAt, "closesAt", closesAt);
            case Reason.SectionNotOpen(var status) -> ordered("status", lower(status));
            case Reason.StudentOnHold(var hold) -> ordered("hold", hold.value());
            case Reason.InvalidTransition(var from, var to, var allowed) -> ordered("from", lower(from), "to",
                    lower(to), "allowed", allowed.stream().map(ReasonFacts::lower).toList());
            case Reason.GradeRequired(var missing) -> missing.isEmpty() ? Map.of()
                    : ordered("missing", missing.stream().map(unscored -> ordered("assessmentId",
                            unscored.assessmentId().value().toString(), "name", unscored.name().value())).toList());
            case Reason.GradeNotAllowed(var status) -> ordered("status", lower(status));
            case Reason.EnrollmentNotActive(var status) -> ordered("status", lower(status));
            case Reason.EnrollmentCompleted() -> Map.of();
            case Reason.EnrollmentNotCompleted(var status) -> ordered("status", lower(status));
            case Reason.DropDeadlinePassed(var term, var deadline) ->
                    ordered("termCode", term.value(), "deadline", deadline.toString());
        };
    }

    private static Map<String, Object> group(UnmetGroup group) {
        return ordered("anyOf", group.anyOf().stream().map(ReasonFacts::course).toList());
    }

    private static Map<String, Object> course(RequiredCourse course) {
        return ordered("courseId", course.id().value().toString(), "code", course.code().value(), "title",
                course.title().value(), "minimumGrade", course.minimumGrade().points(), "concurrent",
                course.concurrent());
    }

    private static Map<String, Object> overlap(Overlap overlap) {
        return ordered("meeting", meeting(overlap.meeting()), "sectionId", overlap.otherSectionId().value().toString(),
                "courseCode", overlap.otherCourseCode().value(), "other", meeting(overlap.other()));
    }

    private static Map<String, Object> meeting(Meeting meeting) {
        MeetingResponse shown = MeetingResponse.from(meeting);
        return ordered("days", shown.days(), "startsAt", shown.startsAt(), "endsAt", shown.endsAt());
    }

    /** Names and values in turn, kept in this order; a name whose value is absent is left out. */
    static Map<String, Object> ordered(@Nullable Object... namesAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                facts.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return facts;
    }

    static String lower(Enum<?> constant) {
        return LOWER.computeIfAbsent(constant, each -> each.name().toLowerCase(Locale.ROOT));
    }
}
