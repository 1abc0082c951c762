package campus.persistence.registrar;

import campus.application.registrar.RowQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbRowQueriesTest extends RowQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
