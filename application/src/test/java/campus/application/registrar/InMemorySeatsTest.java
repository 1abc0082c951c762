package campus.application.registrar;

final class InMemorySeatsTest extends SeatsContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
