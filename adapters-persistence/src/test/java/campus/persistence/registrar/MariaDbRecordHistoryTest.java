package campus.persistence.registrar;

import campus.application.registrar.RecordHistoryContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbRecordHistoryTest extends RecordHistoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
