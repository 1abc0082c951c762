package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbStatementCountTest extends StatementCountContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
