package campus.persistence.registrar;

import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.StatisticsQueriesContract;

final class MariaDbStatisticsQueriesTest extends StatisticsQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
