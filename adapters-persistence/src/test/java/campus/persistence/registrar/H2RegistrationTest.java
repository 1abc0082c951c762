package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2RegistrationTest extends RegistrationContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
