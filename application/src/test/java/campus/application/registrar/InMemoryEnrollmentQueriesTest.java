package campus.application.registrar;

final class InMemoryEnrollmentQueriesTest extends EnrollmentQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
