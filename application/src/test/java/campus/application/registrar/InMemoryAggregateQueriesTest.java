package campus.application.registrar;

final class InMemoryAggregateQueriesTest extends AggregateQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
