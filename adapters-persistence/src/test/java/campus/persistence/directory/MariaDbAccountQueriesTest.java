package campus.persistence.directory;

import campus.application.directory.AccountQueriesContract;
import campus.application.directory.DirectoryAdapters;
import campus.persistence.shared.TestSchool;

final class MariaDbAccountQueriesTest extends AccountQueriesContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onServer().emptied());
    }
}
