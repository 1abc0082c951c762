package campus.application.directory;

final class InMemoryIdentityRepositoryTest extends IdentityRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return new InMemoryDirectory().adapters();
    }
}
