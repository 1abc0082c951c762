package campus.persistence.registrar;

import campus.persistence.shared.RealServer;
import campus.persistence.shared.TestDatabase;

final class MariaDbFoldedTextMigrationTest extends FoldedTextMigrationContract {

    @Override
    TestDatabase newDatabase() {
        return RealServer.newDatabase();
    }
}
