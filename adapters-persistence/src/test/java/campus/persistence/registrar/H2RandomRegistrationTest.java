package campus.persistence.registrar;

import campus.application.registrar.RandomRegistrationContract;
import campus.application.registrar.RegistrarAdapters;

final class H2RandomRegistrationTest extends RandomRegistrationContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
