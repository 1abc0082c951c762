package campus.domain.registrar;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** What must be known before a course: every group must be met, by any one of its alternatives. */
public record Prerequisites(List<Group> allOf) {

    public static final Prerequisites NONE = new Prerequisites(List.of());
    public static final int MAX_GROUPS = 50;
    public static final int MAX_ALTERNATIVES = 50;
    /** What an alternative demands when nobody says otherwise: a C. */
    public static final Grade DEFAULT_MINIMUM = Grade.of("2.00");

    public Prerequisites {
        if (allOf.size() > MAX_GROUPS) {
            throw new InvalidValueException("allOf", new Violation.TooMany(MAX_GROUPS));
        }
        Set<Integer> numbers = new TreeSet<>();
        for (Group group : allOf) {
            if (!numbers.add(group.number())) {
                throw new InvalidValueException("allOf", new Violation.Repeated());
            }
        }
        allOf = allOf.stream().sorted(Comparator.comparingInt(Group::number)).toList();
    }

    /** Alternatives of which one is enough; the number (1 to 999) tells groups apart and orders them. */
    public record Group(int number, List<Alternative> anyOf) {

        public Group {
            if (number < 1 || number > 999) {
                throw new InvalidValueException("group", new Violation.OutOfRange("1", "999"));
            }
            if (anyOf.isEmpty()) {
                throw new InvalidValueException("anyOf", new Violation.Required());
            }
            if (anyOf.size() > MAX_ALTERNATIVES) {
                throw new InvalidValueException("anyOf", new Violation.TooMany(MAX_ALTERNATIVES));
            }
            Set<CourseId> courses = new HashSet<>();
            for (Alternative alternative : anyOf) {
                if (!courses.add(alternative.courseId())) {
                    throw new InvalidValueException("anyOf", new Violation.Repeated());
                }
            }
            anyOf = List.copyOf(anyOf);
        }

        boolean isMetBy(AcademicRecord record) {
            return anyOf.stream().anyMatch(alternative -> alternative.isMetBy(record));
        }
    }

    /** A course completed with at least the minimum grade or, when concurrent, one that is being taken. */
    public record Alternative(CourseId courseId, Grade minimumGrade, boolean concurrent) {

        boolean isMetBy(AcademicRecord record) {
            return record.hasCompleted(courseId, minimumGrade) || (concurrent && record.isTaking(courseId));
        }
    }

    public List<Group> unmetBy(AcademicRecord record) {
        return allOf.stream().filter(group -> !group.isMetBy(record)).toList();
    }

    /** Every course that is named anywhere in these prerequisites. */
    public Set<CourseId> courses() {
        return allOf.stream().flatMap(group -> group.anyOf().stream()).map(Alternative::courseId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
