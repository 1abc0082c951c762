package campus.application.registrar;

final class InMemoryKeptUploadsTest extends KeptUploadsContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
