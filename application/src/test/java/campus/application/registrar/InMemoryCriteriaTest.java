package campus.application.registrar;

final class InMemoryCriteriaTest extends CriteriaContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
