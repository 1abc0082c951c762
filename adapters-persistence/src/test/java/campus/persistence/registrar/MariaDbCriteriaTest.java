package campus.persistence.registrar;

import campus.application.registrar.CriteriaContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbCriteriaTest extends CriteriaContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
