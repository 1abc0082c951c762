package campus.persistence.registrar;

import campus.application.registrar.EnrollmentsOfStudentContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbEnrollmentsOfStudentTest extends EnrollmentsOfStudentContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
