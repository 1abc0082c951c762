package campus.persistence.registrar;

import campus.application.registrar.EnrollmentHistoryContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbEnrollmentHistoryTest extends EnrollmentHistoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
