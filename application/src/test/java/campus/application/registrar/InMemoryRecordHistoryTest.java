package campus.application.registrar;

final class InMemoryRecordHistoryTest extends RecordHistoryContract {

    @Override
    protected RegistrarAdapters adapters() {
        return new InMemoryRegistrar().adapters();
    }
}
