package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2BulkEnrollmentTest extends BulkEnrollmentContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
