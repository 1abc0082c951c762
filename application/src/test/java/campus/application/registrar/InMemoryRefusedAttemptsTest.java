package campus.application.registrar;

final class InMemoryRefusedAttemptsTest extends RefusedAttemptsContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
