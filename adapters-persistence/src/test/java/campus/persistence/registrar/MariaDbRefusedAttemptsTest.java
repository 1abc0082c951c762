package campus.persistence.registrar;

import campus.application.registrar.RefusedAttemptsContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbRefusedAttemptsTest extends RefusedAttemptsContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
