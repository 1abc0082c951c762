package campus.bootstrap;

import java.nio.file.Path;
import java.util.Map;

class H2RegistrarQuestionsTest extends RegistrarQuestions {

    @Override
    Map<String, String> database(Path folder) {
        return Map.of("CAMPUS_DATA", folder.toString());
    }
}
