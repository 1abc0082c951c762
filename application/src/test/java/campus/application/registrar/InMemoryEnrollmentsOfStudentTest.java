package campus.application.registrar;

final class InMemoryEnrollmentsOfStudentTest extends EnrollmentsOfStudentContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
