package campus.application.registrar;

final class InMemoryEnrollmentsOfSectionTest extends EnrollmentsOfSectionContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
