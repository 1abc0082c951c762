package campus.application.registrar;

final class InMemoryAssessmentQueriesTest extends AssessmentQueriesContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
