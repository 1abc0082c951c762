package campus.bootstrap;

import java.nio.file.Path;
import java.util.Map;

import campus.persistence.shared.RealServer;
import campus.persistence.shared.TestDatabase;

class MariaDbOfficeStoryTest extends OfficeStory {

    @Override
    Map<String, String> database(Path folder) {
        TestDatabase database = RealServer.newDatabase();
        return Map.of("CAMPUS_DATA", folder.toString(), "CAMPUS_DB_URL", database.url(), "CAMPUS_DB_USER",
                database.username(), "CAMPUS_DB_PASSWORD", database.password());
    }

    @Override
    RunningCampus other(RunningCampus campus, Map<String, String> environment) {
        return RunningCampus.with(environment).signedIn();
    }
}
