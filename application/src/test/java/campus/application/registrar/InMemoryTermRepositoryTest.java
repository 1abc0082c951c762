package campus.application.registrar;

final class InMemoryTermRepositoryTest extends TermRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
