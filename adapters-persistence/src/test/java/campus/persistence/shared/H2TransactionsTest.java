package campus.persistence.shared;

final class H2TransactionsTest extends JdbcTransactionsContract {

    @Override
    TestSchool school() {
        return TestSchool.onH2();
    }
}
