package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbGradeBookTest extends GradeBookContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
