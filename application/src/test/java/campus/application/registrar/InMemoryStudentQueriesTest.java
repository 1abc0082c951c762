package campus.application.registrar;

final class InMemoryStudentQueriesTest extends StudentQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
