package campus.persistence.directory;

import campus.application.directory.DirectoryAdapters;
import campus.application.directory.IdentityRepositoryContract;
import campus.persistence.shared.TestSchool;

final class MariaDbIdentityRepositoryTest extends IdentityRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onServer().emptied());
    }
}
