package campus.persistence.shared;

final class MariaDbIdempotencyKeysTest extends JdbcIdempotencyKeysContract {

    @Override
    TestSchool school() {
        return TestSchool.onServer();
    }
}
