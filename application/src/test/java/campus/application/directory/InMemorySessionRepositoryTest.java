package campus.application.directory;

final class InMemorySessionRepositoryTest extends SessionRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return new InMemoryDirectory().adapters();
    }
}
