package campus.persistence.registrar;

import campus.application.registrar.DepartmentRepositoryContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbDepartmentRepositoryTest extends DepartmentRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
