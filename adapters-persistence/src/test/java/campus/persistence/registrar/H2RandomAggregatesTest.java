package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2RandomAggregatesTest extends RandomAggregatesContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
