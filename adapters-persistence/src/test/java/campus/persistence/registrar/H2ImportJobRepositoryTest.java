package campus.persistence.registrar;

import campus.application.registrar.ImportJobRepositoryContract;
import campus.application.registrar.RegistrarAdapters;

final class H2ImportJobRepositoryTest extends ImportJobRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
