package campus.application.directory;

final class InMemoryPersonalTokenQueriesTest extends PersonalTokenQueriesContract {

    @Override
    protected DirectoryAdapters adapters() {
        return new InMemoryDirectory().adapters();
    }
}
