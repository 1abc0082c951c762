package campus.persistence.registrar;

import campus.application.registrar.AssessmentQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbAssessmentQueriesTest extends AssessmentQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
