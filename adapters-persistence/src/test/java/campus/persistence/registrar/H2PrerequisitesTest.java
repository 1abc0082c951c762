package campus.persistence.registrar;

import campus.application.registrar.PrerequisitesContract;
import campus.application.registrar.RegistrarAdapters;

final class H2PrerequisitesTest extends PrerequisitesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
