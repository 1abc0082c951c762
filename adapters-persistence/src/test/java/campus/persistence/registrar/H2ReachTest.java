package campus.persistence.registrar;

import campus.application.registrar.ReachContract;
import campus.application.registrar.RegistrarAdapters;

final class H2ReachTest extends ReachContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
