package campus.persistence.registrar;

import campus.application.registrar.EnrollmentsOfSectionContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbEnrollmentsOfSectionTest extends EnrollmentsOfSectionContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
