package campus.persistence.directory;

import campus.application.directory.DirectoryAdapters;
import campus.application.directory.IdentityRepositoryContract;
import campus.persistence.shared.TestSchool;

final class H2IdentityRepositoryTest extends IdentityRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onH2().emptied());
    }
}
