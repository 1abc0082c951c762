package campus.application.registrar;

final class InMemoryRefusalsOfStudentTest extends RefusalsOfStudentContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
