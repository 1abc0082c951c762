package campus.persistence.registrar;

import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.ScoreQueriesContract;

final class MariaDbScoreQueriesTest extends ScoreQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
