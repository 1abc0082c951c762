package campus.persistence.directory;

import campus.application.directory.DirectoryAdapters;
import campus.application.directory.PersonalTokenRepositoryContract;
import campus.persistence.shared.TestSchool;

final class MariaDbPersonalTokenRepositoryTest extends PersonalTokenRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onServer().emptied());
    }
}
