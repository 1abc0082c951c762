package campus.application.registrar;

final class InMemorySectionRepositoryTest extends SectionRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
