package campus.persistence.registrar;

import campus.application.registrar.AggregateQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbAggregateQueriesTest extends AggregateQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
