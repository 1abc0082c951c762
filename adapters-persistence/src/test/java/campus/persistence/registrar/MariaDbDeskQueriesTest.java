package campus.persistence.registrar;

import campus.application.registrar.DeskQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbDeskQueriesTest extends DeskQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
