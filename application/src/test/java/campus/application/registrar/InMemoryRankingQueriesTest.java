package campus.application.registrar;

final class InMemoryRankingQueriesTest extends RankingQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
