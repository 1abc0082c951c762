package campus.persistence.registrar;

import campus.application.registrar.RefusalsOfStudentContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbRefusalsOfStudentTest extends RefusalsOfStudentContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
