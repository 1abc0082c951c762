package campus.application.registrar;

final class InMemoryStatisticsQueriesTest extends StatisticsQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
