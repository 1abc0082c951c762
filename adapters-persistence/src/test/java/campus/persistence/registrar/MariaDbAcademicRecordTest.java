package campus.persistence.registrar;

import campus.application.registrar.AcademicRecordContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbAcademicRecordTest extends AcademicRecordContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
