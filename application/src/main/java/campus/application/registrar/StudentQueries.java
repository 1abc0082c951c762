package campus.application.registrar;

import campus.application.shared.RecordQueries;
import campus.domain.registrar.StudentId;

/** Reads students; lists sort by {@link StudentView#SORTS}. */
public interface StudentQueries extends RecordQueries<StudentId, StudentView> {
}
