package campus.application.registrar;

import java.util.List;
import java.util.Map;

import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Name;

/**
 * Everything that a course requires through any chain, and the courses that require it themselves.
 *
 * @param links those of the course first, then those of what it requires, and so on; last those that lead to it
 * @param courses every course that a link names, and the course itself
 * @param cut whether there is more than this
 */
public record PrerequisiteChains(CourseId course, List<Link> links, Map<CourseId, NamedCourse> courses, boolean cut) {

    /** The most courses that are read of one catalogue. */
    public static final int MAX_COURSES = 80;

    public PrerequisiteChains {
        links = List.copyOf(links);
        courses = Map.copyOf(courses);
    }

    /** That a course names another one in one of its groups of alternatives. */
    public record Link(CourseId course, int group, CourseId required, Grade minimumGrade, boolean concurrent) {
    }

    /** A course as people know it. */
    public record NamedCourse(CourseId id, CourseCode code, Name title) {
    }
}
