package campus.persistence.registrar;

import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.StatisticsQueriesContract;

final class H2StatisticsQueriesTest extends StatisticsQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
