package campus.persistence.directory;

import campus.application.directory.DirectoryAdapters;
import campus.application.directory.PersonalTokenQueriesContract;
import campus.persistence.shared.TestSchool;

final class MariaDbPersonalTokenQueriesTest extends PersonalTokenQueriesContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onServer().emptied());
    }
}
