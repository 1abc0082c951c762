package campus.persistence.directory;

import campus.application.directory.DirectoryAdapters;
import campus.application.directory.PersonalTokenQueriesContract;
import campus.persistence.shared.TestSchool;

final class H2PersonalTokenQueriesTest extends PersonalTokenQueriesContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onH2().emptied());
    }
}
