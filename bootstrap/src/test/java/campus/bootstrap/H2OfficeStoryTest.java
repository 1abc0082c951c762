package campus.bootstrap;

import java.nio.file.Path;
import java.util.Map;

class H2OfficeStoryTest extends OfficeStory {

    @Override
    Map<String, String> database(Path folder) {
        return Map.of("CAMPUS_DATA", folder.toString());
    }

    @Override
    RunningCampus other(RunningCampus campus, Map<String, String> environment) {
        return campus;
    }
}
