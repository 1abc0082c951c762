package campus.planted.a13.application.registrar;

import campus.domain.registrar.Reach;

public interface Enrol {

    void enrol(String student, Reach reach);

    default void enrol(String student) {
        enrol(student, Reach.everything());
    }

    void other(String student);
}
