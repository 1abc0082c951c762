package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2ImportJobSchemaTest extends ImportJobSchemaContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
