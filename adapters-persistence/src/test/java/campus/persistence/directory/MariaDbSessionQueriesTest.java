package campus.persistence.directory;

import campus.application.directory.DirectoryAdapters;
import campus.application.directory.SessionQueriesContract;
import campus.persistence.shared.TestSchool;

final class MariaDbSessionQueriesTest extends SessionQueriesContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onServer().emptied());
    }
}
