package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbBackgroundImportTest extends BackgroundImportContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
