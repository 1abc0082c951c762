package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbUseCaseStatementCountTest extends UseCaseStatementCountContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
