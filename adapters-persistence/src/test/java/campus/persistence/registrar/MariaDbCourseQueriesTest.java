package campus.persistence.registrar;

import campus.application.registrar.CourseQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbCourseQueriesTest extends CourseQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
