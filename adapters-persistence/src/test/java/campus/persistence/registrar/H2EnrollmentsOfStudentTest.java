package campus.persistence.registrar;

import campus.application.registrar.EnrollmentsOfStudentContract;
import campus.application.registrar.RegistrarAdapters;

final class H2EnrollmentsOfStudentTest extends EnrollmentsOfStudentContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
