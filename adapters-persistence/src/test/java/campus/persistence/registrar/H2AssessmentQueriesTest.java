package campus.persistence.registrar;

import campus.application.registrar.AssessmentQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class H2AssessmentQueriesTest extends AssessmentQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
