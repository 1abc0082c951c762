package campus.persistence.shared;

final class H2SpareDatabaseTest extends SpareDatabaseContract {

    @Override
    TestDatabase database() {
        return EmbeddedH2.newDatabase();
    }
}
