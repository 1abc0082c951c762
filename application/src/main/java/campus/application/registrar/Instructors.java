package campus.application.registrar;

import campus.domain.registrar.InstructorId;

/** Those who may teach a section, as far as sections need to know. May be called inside a transaction. */
public interface Instructors {

    /** False when there is no such account, or it is no instructor's. */
    boolean exist(InstructorId instructor);
}
