package campus.application.registrar;

import org.junit.jupiter.api.BeforeEach;

/** The start of every contract of the registrar's ports: an adapter for each of them, on an empty school. */
public abstract class RegistrarContract {
    private School school;

    /** Called once for each test; the school is empty. */
    protected abstract RegistrarAdapters adapters();

    @BeforeEach
    final void openSchool() {
        school = new School(adapters());
    }

    protected final School school() {
        return school;
    }
}
