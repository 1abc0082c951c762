package campus.application.registrar;

final class InMemoryPrerequisitesTest extends PrerequisitesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
