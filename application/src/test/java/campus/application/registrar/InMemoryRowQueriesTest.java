package campus.application.registrar;

final class InMemoryRowQueriesTest extends RowQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
