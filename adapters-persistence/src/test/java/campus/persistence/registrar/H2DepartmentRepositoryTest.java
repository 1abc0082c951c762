package campus.persistence.registrar;

import campus.application.registrar.DepartmentRepositoryContract;
import campus.application.registrar.RegistrarAdapters;

final class H2DepartmentRepositoryTest extends DepartmentRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
