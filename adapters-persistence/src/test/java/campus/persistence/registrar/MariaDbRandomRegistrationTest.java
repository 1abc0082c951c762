package campus.persistence.registrar;

import campus.application.registrar.RandomRegistrationContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbRandomRegistrationTest extends RandomRegistrationContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
