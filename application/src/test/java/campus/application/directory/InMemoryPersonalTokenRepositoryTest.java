package campus.application.directory;

final class InMemoryPersonalTokenRepositoryTest extends PersonalTokenRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return new InMemoryDirectory().adapters();
    }
}
