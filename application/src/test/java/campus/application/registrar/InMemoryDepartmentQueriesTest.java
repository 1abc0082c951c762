package campus.application.registrar;

final class InMemoryDepartmentQueriesTest extends DepartmentQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
