package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbBulkEnrollmentTest extends BulkEnrollmentContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
