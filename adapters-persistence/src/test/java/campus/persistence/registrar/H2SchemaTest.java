package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2SchemaTest extends SchemaContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
