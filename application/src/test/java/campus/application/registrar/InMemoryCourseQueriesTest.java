package campus.application.registrar;

final class InMemoryCourseQueriesTest extends CourseQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
