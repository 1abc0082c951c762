package campus.application.registrar;

final class InMemoryEnrollmentRepositoryTest extends EnrollmentRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
