package campus.persistence.shared;

final class MariaDbSqlReadsTest extends SqlReadsContract {

    @Override
    TestSchool school() {
        return TestSchool.onServer();
    }

    @Override
    String waitingForLocks(int seconds) {
        return "set session innodb_lock_wait_timeout = " + seconds;
    }
}
