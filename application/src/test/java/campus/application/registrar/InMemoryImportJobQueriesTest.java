package campus.application.registrar;

final class InMemoryImportJobQueriesTest extends ImportJobQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
