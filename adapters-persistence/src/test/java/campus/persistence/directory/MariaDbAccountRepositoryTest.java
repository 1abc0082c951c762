package campus.persistence.directory;

import campus.application.directory.AccountRepositoryContract;
import campus.application.directory.DirectoryAdapters;
import campus.persistence.shared.TestSchool;

final class MariaDbAccountRepositoryTest extends AccountRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onServer().emptied());
    }
}
