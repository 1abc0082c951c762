package campus.application.registrar;

final class InMemoryAssessmentRepositoryTest extends AssessmentRepositoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
