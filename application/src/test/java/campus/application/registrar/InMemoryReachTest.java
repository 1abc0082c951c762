package campus.application.registrar;

final class InMemoryReachTest extends ReachContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
