package campus.bootstrap;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.CommandLineSession.Ended;
import campus.bootstrap.RunningCampus.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The questions that the documentation asks are answered, each by something. */
abstract class RegistrarQuestions {

    private static final Path DOCUMENT = Path.of("docs", "querying.md");
    private static final String QUESTION = "    GET ";

    @TempDir private Path folder;

    /** The environment variables that name an empty database. */
    abstract Map<String, String> database(Path folder);

    @Test
    void areAnswered() throws IOException {
        Map<String, String> database = database(folder);
        Ended generated = new CommandLineSession(database).run("generate", "--today=2026-10-01", "--students=600",
                "--courses=200", "--sections=190", "--enrollments=4000", "--terms=4");
        assertEquals(0, generated.code(), generated.err());
        List<String> questions = questions();
        assertEquals(10, questions.size());
        try (RunningCampus campus = RunningCampus.with(database).signedIn()) {
            questions.forEach(question -> assertAnswered(campus, question));
            assertEquals(4_000,
                    campus.table("/enrollments?sort=-enrolledAt&fields=id").lines().skip(1).distinct().count());
        }
    }

    private static List<String> questions() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf("## Ten questions");
        return document.substring(begin, document.indexOf("\n## ", begin + 1)).lines()
                .filter(line -> line.startsWith(QUESTION)).map(line -> line.substring(QUESTION.length())).toList();
    }

    private static void assertAnswered(RunningCampus campus, String question) {
        String path = encoded(question);
        if (question.contains("fields=")) {
            String table = campus.table(path);
            assertTrue(table.startsWith("id,section.course.code,student.studentNumber,student.name,status\r\n"), table);
            assertTrue(table.lines().count() > 1, question);
            return;
        }
        Answer answer = campus.get(path);
        assertEquals(200, answer.status(), () -> question + " " + answer);
        String list = question.contains("/aggregate") ? "groups" : "items";
        assertTrue(answer.body().get(list).size() > 0, () -> question + " " + answer);
    }

    /** As a client's library writes what the documentation shows in plain characters. */
    private static String encoded(String question) {
        int begin = question.indexOf('?') + 1;
        return question.substring(0, begin) + Arrays.stream(question.substring(begin).split("&")).map(parameter -> {
            int equals = parameter.indexOf('=') + 1;
            return parameter.substring(0, equals)
                    + URLEncoder.encode(parameter.substring(equals), StandardCharsets.UTF_8);
        }).collect(Collectors.joining("&"));
    }
}
