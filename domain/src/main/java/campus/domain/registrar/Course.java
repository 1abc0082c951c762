package campus.domain.registrar;

import campus.domain.shared.Aggregate;

/** What is taught, independent of when; its {@link Prerequisites} are kept under the same version. */
public record Course(CourseId id, long version, Details details) implements Aggregate<CourseId> {

    /** What a person may state about a course. */
    public record Details(CourseCode code, Name title, Prose description, Credits credits, DepartmentId departmentId) {
    }

    public static Course describe(CourseId id, Details details) {
        return new Course(id, 0, details);
    }

    public Course with(Details changed) {
        return new Course(id, version, changed);
    }
}
