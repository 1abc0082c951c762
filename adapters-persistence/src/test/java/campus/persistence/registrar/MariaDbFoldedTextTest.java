package campus.persistence.registrar;

import campus.persistence.shared.TestSchool;

final class MariaDbFoldedTextTest extends FoldedTextContract {

    @Override
    TestSchool database() {
        return TestSchool.onServer();
    }
}
