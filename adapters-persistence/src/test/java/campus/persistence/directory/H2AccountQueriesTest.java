package campus.persistence.directory;

import campus.application.directory.AccountQueriesContract;
import campus.application.directory.DirectoryAdapters;
import campus.persistence.shared.TestSchool;

final class H2AccountQueriesTest extends AccountQueriesContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onH2().emptied());
    }
}
