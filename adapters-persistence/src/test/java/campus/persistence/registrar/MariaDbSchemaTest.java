package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbSchemaTest extends SchemaContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
