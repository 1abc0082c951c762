package campus.persistence.registrar;

import campus.application.registrar.KeptUploadsContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbKeptUploadsTest extends KeptUploadsContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
