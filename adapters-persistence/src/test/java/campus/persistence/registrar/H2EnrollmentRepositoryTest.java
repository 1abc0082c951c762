package campus.persistence.registrar;

import campus.application.registrar.EnrollmentRepositoryContract;
import campus.application.registrar.RegistrarAdapters;

final class H2EnrollmentRepositoryTest extends EnrollmentRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
