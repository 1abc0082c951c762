package campus.persistence.shared;

final class H2ConnectionTest extends ConnectionContract {

    @Override
    TestSchool school() {
        return TestSchool.onH2();
    }

    @Override
    String[] option() {
        return new String[]{"select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                "0"};
    }
}
