package campus.application.registrar;

final class InMemoryRefusalsOfSectionTest extends RefusalsOfSectionContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
