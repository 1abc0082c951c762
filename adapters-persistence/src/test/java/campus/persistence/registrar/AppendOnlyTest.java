package campus.persistence.registrar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class AppendOnlyTest {

    private static final Pattern CHANGING = Pattern.compile(
            "(?is)(update|delete\\s+from|replace\\s+into|truncate(\\s+table)?|merge\\s+into)\\s+`?(enrollment_change|refused_attempt|record_change(_field)?)");

    @Test
    void noStatementChangesAHistoryOrARefusal() throws IOException {
        List<Path> sources = sources();
        assertTrue(sources.size() > 50, "the sources are read");
        assertEquals(List.of(), sources.stream().filter(file -> CHANGING.matcher(text(file)).find()).toList());
    }

    @Test
    void theTableOffersNothingButAddingAndReading() {
        assertEquals(List.of("of", "save"),
                Stream.of(EnrollmentChangeTable.class.getMethods()).map(method -> method.getName()).sorted().toList());
    }

    @Test
    void wouldSeeSuchAStatement() {
        assertTrue(CHANGING.matcher("update enrollment_change set why = null").find());
        assertTrue(CHANGING.matcher("delete from record_change_field").find());
        assertTrue(CHANGING.matcher("update refused_attempt set reasons = ''").find());
        assertTrue(CHANGING.matcher("DELETE\nFROM enrollment_change").find());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
