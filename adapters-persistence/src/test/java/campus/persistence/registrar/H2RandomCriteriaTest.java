package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2RandomCriteriaTest extends RandomCriteriaContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
