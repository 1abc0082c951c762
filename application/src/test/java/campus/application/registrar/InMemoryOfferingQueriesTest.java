package campus.application.registrar;

final class InMemoryOfferingQueriesTest extends OfferingQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
