package campus.persistence.shared;

final class MariaDbTransactionsTest extends JdbcTransactionsContract {

    @Override
    TestSchool school() {
        return TestSchool.onServer();
    }
}
