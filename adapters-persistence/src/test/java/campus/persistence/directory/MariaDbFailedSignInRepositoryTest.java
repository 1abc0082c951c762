package campus.persistence.directory;

import campus.application.directory.DirectoryAdapters;
import campus.application.directory.FailedSignInRepositoryContract;
import campus.persistence.shared.TestSchool;

final class MariaDbFailedSignInRepositoryTest extends FailedSignInRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onServer().emptied());
    }
}
