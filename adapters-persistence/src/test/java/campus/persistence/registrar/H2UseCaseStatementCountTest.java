package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2UseCaseStatementCountTest extends UseCaseStatementCountContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
