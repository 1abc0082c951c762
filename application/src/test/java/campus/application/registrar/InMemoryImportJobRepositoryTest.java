package campus.application.registrar;

final class InMemoryImportJobRepositoryTest extends ImportJobRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
