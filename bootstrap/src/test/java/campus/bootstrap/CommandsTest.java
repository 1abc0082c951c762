package campus.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.bootstrap.CommandLineSession.Ended;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommandsTest {

    @TempDir private Path folder;

    private Ended run(Object... arguments) {
        return CommandLineSession.in(folder).run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "migrate", "demo", "import", "generate", "aot-cache"})
    void explainsEachCommandWithItsExitCodesAndAnExample(String command) {
        Ended help = run(command, "--help");

        assertEquals(0, help.code());
        for (String part : List.of("Usage: campus " + command, "Exit codes:", "  2", "Example:", "campus " + command)) {
            assertTrue(help.out().contains(part), help.out());
        }
        assertEquals(run("--version").out(), run(command, "--version").out());
    }

    @Test
    void listsItsCommands() {
        Ended help = run("--help");

        assertEquals(0, help.code());
        for (String command : List.of("serve", "migrate", "demo", "import", "generate", "aot-cache")) {
            assertTrue(help.out().contains("\n  " + command), help.out());
        }
        assertTrue(run("--version").out().matches("Campus \\S.*, Java 2\\d.*\\R"), run("--version").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sreve", "--port", "serve now", "migrate --dry-run", "demo 1", "import", "import --dry-run",
            "import x.csv --rejects", "import --unknown x.csv", "aot-cache here", "aot-cache --output"})
    void refusesWhatItDoesNotKnow(String line) {
        Ended refused = run((Object[]) line.split(" "));

        assertEquals(2, refused.code());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("Usage: campus"), refused.err());
        assertFalse(Files.exists(folder.resolve("campus.mv.db")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "migrate", "demo", "generate", "aot-cache"})
    void namesAWrongSetting(String command) {
        Object[] arguments = command.isEmpty() ? new Object[0] : new Object[]{command};
        Ended refused = new CommandLineSession(Map.of("CAMPUS_ZONE", "Atlantis")).run(arguments);

        assertEquals(2, refused.code());
        assertTrue(refused.err().startsWith("CAMPUS_ZONE is \"Atlantis\""), refused.err());
    }

    @Test
    void migratesOnce() {
        Ended first = run("migrate");
        Ended second = run("migrate");

        assertEquals(0, first.code(), first.err());
        assertTrue(first.out().contains("The schema is made: version "), first.out());
        assertEquals(0, second.code(), second.err());
        assertTrue(second.out().contains("The schema is current: version "), second.out());
        assertFalse(Files.exists(folder.resolve("jwt.secret")), "commands need no secret");
    }

    @Test
    void addsTheDemoSchoolToThatOfOthersAndLeavesTheirsAlone() {
        Path students = CatalogueFiles.write(folder, "students.csv", """
                student_number,name,email
                0,Zero First,zero@school.example
                """);
        assertEquals(0, run("import", students).code());

        Ended first = run("demo");
        assertEquals(0, first.code(), first.err());
        assertEquals(0, run("demo").code());

        try (RunningCampus campus = RunningCampus.with(Map.of("CAMPUS_DATA", folder.toString())).signedIn()) {
            var all = campus.get("/students?sort=studentNumber").body().get("items");
            assertEquals(7, all.size());
            String id = all.get(0).get("id").getStringValue();
            assertEquals(0, campus.get("/students/" + id + "/enrollments").body().get("items").size());
            var sections = campus.get("/sections?sort=number").body().get("items");
            assertEquals(3, sections.get(0).get("seatsTaken").getIntValue());
            assertEquals(1, sections.get(0).get("waitlisted").getIntValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "demo", "generate"})
    void namesAFolderThatCannotBeWritten(String command) {
        Path file = CatalogueFiles.write(folder, "file", "");
        Ended refused = CommandLineSession.in(file).run(command);

        assertEquals(2, refused.code());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().contains("Set CAMPUS_DATA"), refused.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "demo", "generate"})
    void saysThatAnotherProcessUsesTheDatabase(String command) throws IOException {
        Path file = CatalogueFiles.write(folder, "campus.mv.db", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            Ended refused = run(command);

            assertTrue(lock.isValid());
            assertEquals(2, refused.code());
            assertEquals("", refused.out());
            assertEquals("Another process uses the embedded database in " + folder
                    + ". Stop it, or set CAMPUS_DATA to another folder.", refused.err().strip());
        }
    }
}
