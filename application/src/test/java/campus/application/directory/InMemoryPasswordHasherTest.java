package campus.application.directory;

final class InMemoryPasswordHasherTest extends PasswordHasherContract {

    @Override
    protected PasswordHasher passwords() {
        return new InMemoryPasswordHasher();
    }
}
