package campus.persistence.registrar;

import campus.application.registrar.DeskQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class H2DeskQueriesTest extends DeskQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
