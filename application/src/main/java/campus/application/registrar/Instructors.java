package campus.application.registrar;

import java.util.List;

import campus.domain.registrar.InstructorId;

/** Those who may teach a section, as far as sections need to know. May be called inside a transaction. */
public interface Instructors {

    /** False when there is no such account, or it is no instructor's. */
    boolean exist(InstructorId instructor);

    /** All of them, by name. */
    List<Named> all();

    /** One of them, and the name of the account. */
    record Named(InstructorId id, String name) {
    }
}
