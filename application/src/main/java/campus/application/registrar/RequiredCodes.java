package campus.application.registrar;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.RecordChange;

import static java.util.stream.Collectors.joining;

/** Prerequisites as the history tells of them, every course under its code. Immutable. */
final class RequiredCodes {

    private final Map<CourseId, Course> courses;

    private RequiredCodes(Map<CourseId, Course> courses) {
        this.courses = courses;
    }

    /** Knows every course that is named in these; must be called inside a transaction. */
    static RequiredCodes of(Collection<Prerequisites> all, CourseRepository courses) {
        return new RequiredCodes(courses.findAll(
                all.stream().flatMap(prerequisites -> prerequisites.courses().stream()).distinct().toList()));
    }

    List<RecordChange.Field> differences(Prerequisites before, Prerequisites after) {
        return RecordFields.<Prerequisites, Prerequisites>field("prerequisites", all -> all, this::text)
                .difference(before, after).stream().toList();
    }

    /** As in "CS 125 (2.00) or CS 128 (2.00); MATH 220 (2.00 or concurrent)". */
    private String text(Prerequisites prerequisites) {
        return prerequisites.allOf().stream()
                .map(group -> group.anyOf().stream().map(this::text).collect(joining(" or ")))
                .collect(joining("; "));
    }

    private String text(Prerequisites.Alternative alternative) {
        Course course = courses.get(alternative.courseId());
        return (course == null ? alternative.courseId().value() : course.details().code()) + " ("
                + alternative.minimumGrade() + (alternative.concurrent() ? " or concurrent)" : ")");
    }
}
