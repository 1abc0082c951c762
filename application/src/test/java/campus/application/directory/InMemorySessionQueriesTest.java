package campus.application.directory;

final class InMemorySessionQueriesTest extends SessionQueriesContract {

    @Override
    protected DirectoryAdapters adapters() {
        return new InMemoryDirectory().adapters();
    }
}
