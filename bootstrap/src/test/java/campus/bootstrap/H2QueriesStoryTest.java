package campus.bootstrap;

import java.nio.file.Path;
import java.util.Map;

class H2QueriesStoryTest extends QueriesStory {

    @Override
    Map<String, String> database(Path folder) {
        return Map.of("CAMPUS_DATA", folder.toString());
    }

    @Override
    int questions() {
        return 20_000;
    }
}
