package campus.persistence.registrar;

import campus.application.registrar.DepartmentQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class H2DepartmentQueriesTest extends DepartmentQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
