package campus.persistence.shared;

final class MariaDbConnectionTest extends ConnectionContract {

    @Override
    TestSchool school() {
        return TestSchool.onServer();
    }

    @Override
    String[] option() {
        return new String[]{"select @@session.time_zone", "+00:00"};
    }
}
