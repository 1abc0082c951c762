package campus.persistence.registrar;

import campus.application.registrar.RecordHistoryContract;
import campus.application.registrar.RegistrarAdapters;

final class H2RecordHistoryTest extends RecordHistoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
