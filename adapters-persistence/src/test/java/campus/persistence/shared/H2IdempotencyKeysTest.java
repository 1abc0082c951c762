package campus.persistence.shared;

final class H2IdempotencyKeysTest extends JdbcIdempotencyKeysContract {

    @Override
    TestSchool school() {
        return TestSchool.onH2();
    }
}
