package campus.persistence.registrar;

import campus.application.registrar.RankingQueriesContract;
import campus.application.registrar.RegistrarAdapters;

final class H2RankingQueriesTest extends RankingQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return TestRegistrar.onH2();
    }
}
