package campus.persistence.registrar;

import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.ScoreQueriesContract;

final class H2ScoreQueriesTest extends ScoreQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
