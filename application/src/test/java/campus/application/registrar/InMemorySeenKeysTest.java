package campus.application.registrar;

final class InMemorySeenKeysTest extends SeenKeysContract {

    @Override
    protected SeenKeys seenKeys() {
        return new InMemorySeenKeys();
    }
}
