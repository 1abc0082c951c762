package campus.application.registrar;

final class InMemoryAcademicRecordTest extends AcademicRecordContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
