package campus.domain.registrar;

import campus.domain.shared.Aggregate;

/** A part of the school that offers courses. */
public record Department(DepartmentId id, long version, Details details) implements Aggregate<DepartmentId> {

    /** What a person may state about a department. */
    public record Details(DepartmentCode code, Name name) {
    }

    public static Department establish(DepartmentId id, Details details) {
        return new Department(id, 0, details);
    }

    public Department with(Details changed) {
        return new Department(id, version, changed);
    }
}
