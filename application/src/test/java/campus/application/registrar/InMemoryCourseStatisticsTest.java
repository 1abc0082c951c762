package campus.application.registrar;

final class InMemoryCourseStatisticsTest extends CourseStatisticsContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
