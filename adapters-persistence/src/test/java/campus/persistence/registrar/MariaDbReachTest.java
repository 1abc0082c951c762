package campus.persistence.registrar;

import campus.application.registrar.ReachContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbReachTest extends ReachContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
