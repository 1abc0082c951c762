package campus.persistence.shared;

final class MariaDbSpareDatabaseTest extends SpareDatabaseContract {

    @Override
    TestDatabase database() {
        return RealServer.newDatabase();
    }
}
