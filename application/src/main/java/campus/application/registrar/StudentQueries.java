package campus.application.registrar;

import campus.application.shared.RecordQueries;
import campus.domain.registrar.Reach;
import campus.domain.registrar.StudentId;

/** Reads students; lists sort by {@link StudentView#SORTS}. */
public interface StudentQueries extends RecordQueries<StudentId, StudentView> {

    /**
     * The same of the students in reach, in the same statements: the own person, and those who are or were in a section
     * that is taught. Whoever is out of reach is not there.
     */
    StudentQueries within(Reach reach);
}
