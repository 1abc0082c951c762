package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class H2FoldedTextTest extends FoldedTextContract {

    @Override
    TestSchool database() {
        return TestSchool.onH2();
    }
}
