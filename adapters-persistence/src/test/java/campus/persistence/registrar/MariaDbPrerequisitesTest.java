package campus.persistence.registrar;

import campus.application.registrar.PrerequisitesContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbPrerequisitesTest extends PrerequisitesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
