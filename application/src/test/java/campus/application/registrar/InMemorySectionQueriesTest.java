package campus.application.registrar;

final class InMemorySectionQueriesTest extends SectionQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
