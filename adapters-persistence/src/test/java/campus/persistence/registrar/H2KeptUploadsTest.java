package campus.persistence.registrar;

import campus.application.registrar.KeptUploadsContract;
import campus.application.registrar.RegistrarAdapters;

final class H2KeptUploadsTest extends KeptUploadsContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
