package campus.application.registrar;

import java.util.List;
import java.util.UUID;

import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.RecordChange;

/**
 * How the creation, change or deletion of a record ended. Whatever is not {@link Done} has changed nothing.
 *
 * @param <T> the type of the record
 */
public sealed interface RecordOutcome<T> {

    /** The record as it is stored now or, after a deletion, as it was. */
    record Done<T>(T record) implements RecordOutcome<T> {
    }

    /** No such record, or it is deleted; when restoring: it is not deleted. */
    record NotFound<T>() implements RecordOutcome<T> {
    }

    /** A field names a record that does not exist or is deleted. */
    record UnknownReference<T>(String field, UUID id) implements RecordOutcome<T> {
    }

    /**
     * The record was changed meanwhile.
     *
     * @param changes the latest lines of its history since the version that the caller has seen, the newest first; none
     *        when that never was a version of it
     */
    record Stale<T>(long currentVersion, List<RecordChange> changes) implements RecordOutcome<T> {
        public Stale {
            changes = List.copyOf(changes);
        }
    }

    /** Another record, perhaps a deleted one, holds the value of a field that must be unique. */
    record Duplicate<T>(String field, UUID holder, boolean holderDeleted) implements RecordOutcome<T> {
    }

    /** Other records still refer to it. */
    record HasDependents<T>(List<Dependents> dependents) implements RecordOutcome<T> {
    }

    /** A capacity would fall below what is taken already; {@code field} tells which. */
    record CapacityInUse<T>(String field, int taken) implements RecordOutcome<T> {
    }

    /** The course would require itself; the path begins and ends with it. */
    record PrerequisiteCycle<T>(List<CourseCode> path) implements RecordOutcome<T> {
    }
}
