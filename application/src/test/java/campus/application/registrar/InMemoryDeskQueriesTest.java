package campus.application.registrar;

final class InMemoryDeskQueriesTest extends DeskQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
