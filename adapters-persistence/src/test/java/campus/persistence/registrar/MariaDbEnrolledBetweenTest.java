package campus.persistence.registrar;

import campus.application.registrar.EnrolledBetweenContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbEnrolledBetweenTest extends EnrolledBetweenContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
