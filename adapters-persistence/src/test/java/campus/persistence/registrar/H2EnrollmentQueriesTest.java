package campus.persistence.registrar;

import campus.application.registrar.EnrollmentQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class H2EnrollmentQueriesTest extends EnrollmentQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
