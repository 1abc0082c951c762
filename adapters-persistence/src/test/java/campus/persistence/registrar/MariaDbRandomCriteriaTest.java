package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbRandomCriteriaTest extends RandomCriteriaContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
