package campus.application.registrar;

final class InMemoryTermQueriesTest extends TermQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
