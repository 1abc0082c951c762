package campus.application.directory;

final class InMemoryAccountRepositoryTest extends AccountRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return new InMemoryDirectory().adapters();
    }
}
