package campus.application.registrar;

final class InMemoryRandomRegistrationTest extends RandomRegistrationContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
