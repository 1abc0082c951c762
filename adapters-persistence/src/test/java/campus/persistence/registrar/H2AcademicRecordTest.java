package campus.persistence.registrar;

import campus.application.registrar.AcademicRecordContract;
import campus.application.registrar.RegistrarAdapters;

final class H2AcademicRecordTest extends AcademicRecordContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
