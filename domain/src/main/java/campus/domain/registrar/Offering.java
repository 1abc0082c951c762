package campus.domain.registrar;

import java.util.Map;
import java.util.Objects;

/**
 * A section together with what it is an offering of: its course, its term, what the course requires, and every course
 * that is named there.
 */
public record Offering(Section section, Course course, Term term, Prerequisites prerequisites,
        Map<CourseId, Course> requiredCourses) {

    public Offering {
        requiredCourses = Map.copyOf(requiredCourses);
        if (!requiredCourses.keySet().containsAll(prerequisites.courses())) {
            throw new IllegalArgumentException("a required course is missing: " + prerequisites);
        }
    }

    /** The same offering, with other counters of the section. */
    public Offering with(Section changed) {
        return new Offering(changed, course, term, prerequisites, requiredCourses);
    }

    /** The course that a prerequisite names; deleted ones included, since past students still know them. */
    public Course requiredCourse(CourseId id) {
        return Objects.requireNonNull(requiredCourses.get(id));
    }
}
