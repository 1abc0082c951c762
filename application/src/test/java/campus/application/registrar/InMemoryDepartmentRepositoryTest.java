package campus.application.registrar;

final class InMemoryDepartmentRepositoryTest extends DepartmentRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
