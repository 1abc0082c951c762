package campus.domain.registrar;

import java.util.List;

/** Writes prerequisites down as a sentence: {@code allOf(anyOf(1, taken(course), concurrent(other)))}. */
public final class Requirements {

    private Requirements() {}

    public static Prerequisites allOf(Prerequisites.Group... groups) {
        return new Prerequisites(List.of(groups));
    }

    public static Prerequisites.Group anyOf(int number, Prerequisites.Alternative... alternatives) {
        return new Prerequisites.Group(number, List.of(alternatives));
    }

    /** The course completed with at least a C. */
    public static Prerequisites.Alternative taken(CourseId course) {
        return new Prerequisites.Alternative(course, Prerequisites.DEFAULT_MINIMUM, false);
    }

    public static Prerequisites.Alternative taken(CourseId course, String minimumGrade) {
        return new Prerequisites.Alternative(course, Grade.of(minimumGrade), false);
    }

    /** The course completed with at least a C, or being taken. */
    public static Prerequisites.Alternative concurrent(CourseId course) {
        return new Prerequisites.Alternative(course, Prerequisites.DEFAULT_MINIMUM, true);
    }
}
