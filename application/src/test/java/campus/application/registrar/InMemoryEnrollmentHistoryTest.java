package campus.application.registrar;

final class InMemoryEnrollmentHistoryTest extends EnrollmentHistoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
