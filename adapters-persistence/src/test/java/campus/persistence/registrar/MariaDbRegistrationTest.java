package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbRegistrationTest extends RegistrationContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
