package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbRandomAggregatesTest extends RandomAggregatesContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
