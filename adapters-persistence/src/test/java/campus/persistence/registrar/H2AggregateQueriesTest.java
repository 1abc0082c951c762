package campus.persistence.registrar;

import campus.application.registrar.AggregateQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class H2AggregateQueriesTest extends AggregateQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
