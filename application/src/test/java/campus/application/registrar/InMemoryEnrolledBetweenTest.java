package campus.application.registrar;

final class InMemoryEnrolledBetweenTest extends EnrolledBetweenContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
