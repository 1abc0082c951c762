package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2BackgroundImportTest extends BackgroundImportContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
