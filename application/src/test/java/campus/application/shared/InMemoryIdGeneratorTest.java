package campus.application.shared;

final class InMemoryIdGeneratorTest extends IdGeneratorContract {

    @Override
    protected IdGenerator ids() {
        return new SequentialIds();
    }
}
