package campus.persistence.registrar;

import campus.application.registrar.CriteriaContract;
import campus.application.registrar.RegistrarAdapters;

final class H2CriteriaTest extends CriteriaContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
