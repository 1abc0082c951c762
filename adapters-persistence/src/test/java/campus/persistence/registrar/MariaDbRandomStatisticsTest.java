package campus.persistence.registrar;

import campus.application.registrar.RegistrarAdapters;

final class MariaDbRandomStatisticsTest extends RandomStatisticsContract {

    @Override
    RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
