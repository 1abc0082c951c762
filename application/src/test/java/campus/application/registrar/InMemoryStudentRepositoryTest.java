package campus.application.registrar;

final class InMemoryStudentRepositoryTest extends StudentRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
