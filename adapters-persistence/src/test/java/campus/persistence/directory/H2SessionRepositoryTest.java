package campus.persistence.directory;

import campus.application.directory.DirectoryAdapters;
import campus.application.directory.SessionRepositoryContract;
import campus.persistence.shared.TestSchool;

final class H2SessionRepositoryTest extends SessionRepositoryContract {

    @Override
    protected DirectoryAdapters adapters() {
        return TestDirectory.on(TestSchool.onH2().emptied());
    }
}
