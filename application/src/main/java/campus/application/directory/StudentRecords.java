package campus.application.directory;

import campus.domain.directory.LinkedStudentId;

/** The students of the school, as far as accounts need to know. May be called inside a transaction. */
public interface StudentRecords {

    /** False when the student is unknown or deleted. */
    boolean exist(LinkedStudentId student);
}
