package campus.persistence.registrar;

import campus.application.registrar.AssessmentRepositoryContract;
import campus.application.registrar.RegistrarAdapters;

final class H2AssessmentRepositoryTest extends AssessmentRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
