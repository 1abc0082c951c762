package campus.persistence.registrar;

import campus.application.registrar.ImportJobQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbImportJobQueriesTest extends ImportJobQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
