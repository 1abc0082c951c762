package campus.persistence.registrar;

import campus.application.registrar.CourseStatisticsContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbCourseStatisticsTest extends CourseStatisticsContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
