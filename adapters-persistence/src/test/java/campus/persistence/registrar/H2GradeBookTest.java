package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2GradeBookTest extends GradeBookContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
