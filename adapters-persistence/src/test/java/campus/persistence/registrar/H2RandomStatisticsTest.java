package campus.persistence.registrar;

import campus.application.registrar.RegistrarAdapters;

final class H2RandomStatisticsTest extends RandomStatisticsContract {

    @Override
    RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
