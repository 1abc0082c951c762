package campus.application.registrar;

import java.util.List;
import java.util.Map;

import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.SectionId;

/** The append-only history of enrollments: there is no way to change or remove a line. */
public interface EnrollmentHistory {

    /** Must be called inside the transaction that makes the change. */
    void append(EnrollmentChange change);

    /** Appends several lines in one batch. */
    void appendAll(List<EnrollmentChange> changes);

    /**
     * The lines of those who wait for a section, since they wait, oldest first; nobody for whom there are none. One
     * statement, however many wait.
     */
    Map<EnrollmentId, List<EnrollmentChange>> ofWaiting(SectionId section);

    /** All lines of one enrollment, oldest first. */
    List<EnrollmentChange> of(EnrollmentId enrollment);
}
