package campus.persistence.registrar;

import campus.persistence.shared.EmbeddedH2;
import campus.persistence.shared.TestDatabase;

final class H2FoldedTextMigrationTest extends FoldedTextMigrationContract {

    @Override
    TestDatabase newDatabase() {
        return EmbeddedH2.newDatabase();
    }
}
