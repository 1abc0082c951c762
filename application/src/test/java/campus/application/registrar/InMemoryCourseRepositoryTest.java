package campus.application.registrar;

final class InMemoryCourseRepositoryTest extends CourseRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
