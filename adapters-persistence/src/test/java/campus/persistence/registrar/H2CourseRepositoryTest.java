package campus.persistence.registrar;

import campus.application.registrar.CourseRepositoryContract;
import campus.application.registrar.RegistrarAdapters;

final class H2CourseRepositoryTest extends CourseRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
