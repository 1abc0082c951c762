package campus.application.directory;

final class InMemorySecretSourceTest extends SecretSourceContract {

    @Override
    protected SecretSource secrets() {
        return new InMemorySecretSource();
    }
}
