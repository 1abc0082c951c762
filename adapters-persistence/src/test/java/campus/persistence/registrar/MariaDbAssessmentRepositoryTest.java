package campus.persistence.registrar;

import campus.application.registrar.AssessmentRepositoryContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbAssessmentRepositoryTest extends AssessmentRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
