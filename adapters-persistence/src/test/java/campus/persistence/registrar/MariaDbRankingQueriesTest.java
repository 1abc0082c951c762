package campus.persistence.registrar;

import campus.application.registrar.RankingQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class MariaDbRankingQueriesTest extends RankingQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onServer();
    }
}
