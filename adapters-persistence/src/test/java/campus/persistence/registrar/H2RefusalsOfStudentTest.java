package campus.persistence.registrar;

import campus.application.registrar.RefusalsOfStudentContract;
import campus.application.registrar.RegistrarAdapters;

final class H2RefusalsOfStudentTest extends RefusalsOfStudentContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
