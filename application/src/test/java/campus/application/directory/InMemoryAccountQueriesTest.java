package campus.application.directory;

final class InMemoryAccountQueriesTest extends AccountQueriesContract {

    @Override
    protected DirectoryAdapters adapters() {
        return new InMemoryDirectory().adapters();
    }
}
