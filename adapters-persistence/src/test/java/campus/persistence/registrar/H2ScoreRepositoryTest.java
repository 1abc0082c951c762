package campus.persistence.registrar;

import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.ScoreRepositoryContract;

final class H2ScoreRepositoryTest extends ScoreRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
