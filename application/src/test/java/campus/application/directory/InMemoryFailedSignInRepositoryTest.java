package campus.application.directory;

final class InMemoryFailedSignInRepositoryTest extends FailedSignInRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return new InMemoryDirectory().adapters();
    }
}
