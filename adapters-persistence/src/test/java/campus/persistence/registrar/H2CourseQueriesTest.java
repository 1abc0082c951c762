package campus.persistence.registrar;

import campus.application.registrar.CourseQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class H2CourseQueriesTest extends CourseQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
