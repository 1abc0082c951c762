package campus.persistence.registrar;

import campus.application.registrar.SeenKeys;
import campus.application.registrar.SeenKeysContract;

final class MvStoreSeenKeysTest extends SeenKeysContract {

    @Override
    protected SeenKeys seenKeys() {
        return new MvStoreSeenKeys();
    }
}
