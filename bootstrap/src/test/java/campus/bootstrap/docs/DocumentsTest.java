package campus.bootstrap.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DocumentsTest {

    private final Path root = root();
    private final Documents documents = new Documents(root);

    @Test
    void nameOnlyWhatExists() throws IOException {
        for (var document : documents.all()) {
            assertEquals(List.of(), documents.unknownNames(Files.readString(document)), document.toString());
        }
    }

    @Test
    void noticesUnknownNames() {
        var text = """
                `bootstrap/docs/nowhere.md`, `bootstrap/pom.xml`, `Nowhere.java`, `DocumentsTest.java`, `/courses/1`,
                `GET /courses`, `SomeWord`, `run/h2`
                ## Start reading here
                `NoSuchClass`, `Main`, `true`
                """;

        assertEquals(List.of("bootstrap/docs/nowhere.md", "Nowhere.java", "NoSuchClass"), documents.unknownNames(text));
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve(".mvn"))) {
            here = here.getParent();
        }
        return here;
    }
}
