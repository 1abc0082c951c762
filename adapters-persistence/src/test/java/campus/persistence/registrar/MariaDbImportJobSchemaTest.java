package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbImportJobSchemaTest extends ImportJobSchemaContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
