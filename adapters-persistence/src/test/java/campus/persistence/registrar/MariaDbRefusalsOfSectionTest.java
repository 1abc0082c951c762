package campus.persistence.registrar;

import campus.application.registrar.RefusalsOfSectionContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbRefusalsOfSectionTest extends RefusalsOfSectionContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
