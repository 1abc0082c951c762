package campus.application.registrar;

import java.util.List;

import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;

/** The append-only history of enrollments: there is no way to change or remove a line. */
public interface EnrollmentHistory {

    /** Must be called inside the transaction that makes the change. */
    void append(EnrollmentChange change);

    /** Appends several lines in one batch. */
    void appendAll(List<EnrollmentChange> changes);

    /** All lines of one enrollment, oldest first. */
    List<EnrollmentChange> of(EnrollmentId enrollment);
}
