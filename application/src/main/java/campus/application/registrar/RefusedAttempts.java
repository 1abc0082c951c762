package campus.application.registrar;

import java.util.List;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;

/**
 * The append-only list of what the registration rules refused: there is no way to change or remove a line. Lists sort
 * by {@link RefusedAttemptView#SORTS}, and take one statement each.
 */
public interface RefusedAttempts {

    /** Appends lines in one batch. Must be called inside the transaction that refused, or alone when none did. */
    void append(List<RefusedAttempt> attempts);

    /** What was refused to a student; empty for an unknown one. */
    Page<RefusedAttemptView> ofStudent(StudentId student, ListRequest request);

    /** What was refused in a section; empty for an unknown one. */
    Page<RefusedAttemptView> ofSection(SectionId section, ListRequest request);
}
