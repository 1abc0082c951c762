package campus.application.registrar;

final class InMemoryScoreRepositoryTest extends ScoreRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
