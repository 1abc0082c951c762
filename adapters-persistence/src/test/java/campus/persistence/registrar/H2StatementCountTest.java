package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2StatementCountTest extends StatementCountContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
