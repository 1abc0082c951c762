package campus.application.registrar;

final class InMemoryScoreQueriesTest extends ScoreQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
