package campus.bootstrap;

import java.nio.file.Path;
import java.util.Map;

class H2HostileRequestsStoryTest extends HostileRequestsStory {

    @Override
    Map<String, String> database(Path folder) {
        return Map.of("CAMPUS_DATA", folder.toString());
    }
}
