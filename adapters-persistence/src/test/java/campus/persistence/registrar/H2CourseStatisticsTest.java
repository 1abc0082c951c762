package campus.persistence.registrar;

import campus.application.registrar.CourseStatisticsContract;
import campus.application.registrar.RegistrarAdapters;

final class H2CourseStatisticsTest extends CourseStatisticsContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
