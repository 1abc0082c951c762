package campus.web.registrar.page;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.Meeting;

/** How pages write the values of the registrar. */
public final class Words {

    private Words() {}

    /** As in "active". */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The class of a badge, which never is all that tells a status. */
    public static String badge(EnrollmentStatus status) {
        return switch (status) {
            case ACTIVE -> "badge good";
            case WAITLISTED -> "badge warn";
            case DROPPED -> "badge bad";
            case COMPLETED -> "badge";
        };
    }

    /** As in "3.67 (A-)"; "" for none. */
    public static String grade(@Nullable Grade grade, GradeScale scale) {
        return grade == null ? "" : grade + " (" + scale.letterOf(grade) + ")";
    }

    /** As in "Mon/Wed 09:00-09:50, Fri 10:00-10:50"; "" for none. */
    public static String meetings(List<Meeting> meetings) {
        return meetings.stream().map(meeting -> meeting.days().stream().map(Words::day)
                .collect(Collectors.joining("/")) + " " + meeting.startsAt() + "\u2013" + meeting.endsAt())
                .collect(Collectors.joining(", "));
    }

    private static String day(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
