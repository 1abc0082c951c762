package campus.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.CommandLineSession.Ended;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The classes of a test are not in a jar, so that a cache is never made here. */
class AotCacheCommandTest {

    @TempDir private Path folder;

    @Test
    void isForThePackagedProgram() {
        Ended refused = CommandLineSession.in(folder.resolve("data")).run("aot-cache");

        assertEquals(2, refused.code());
        assertEquals("", refused.out());
        assertTrue(refused.err().startsWith("Only the packaged program can have a cache"), refused.err());
        assertFalse(Files.exists(folder.resolve("data")), "the records of the school are left alone");
    }

    @Test
    void refusesADatabaseThatHoldsAnything() {
        String url = "jdbc:h2:file:" + folder.resolve("school");
        CommandLineSession session = new CommandLineSession(Map.of("CAMPUS_DB_URL", url));
        Ended empty = session.run("aot-cache");
        assertTrue(empty.err().startsWith("Only the packaged program"), empty.err());
        assertEquals(0, session.run("migrate").code());

        Ended refused = session.run("aot-cache");

        assertEquals(2, refused.code());
        assertTrue(refused.err().matches("The database " + url + " has the table \\w+ already\\. .*CAMPUS_DB_URL.*\\R"),
                refused.err());
        assertTrue(session.run("migrate").out().startsWith("The schema is current"));
    }

    @Test
    void saysThatNoDatabaseAnswers() {
        Ended refused = new CommandLineSession(Map.of("CAMPUS_DB_URL", "jdbc:mysql://127.0.0.1:1/campus"))
                .run("aot-cache");

        assertEquals(2, refused.code());
        assertEquals("No database answers at jdbc:mysql://127.0.0.1:1/campus. Check CAMPUS_DB_URL, and that the server "
                + "runs.", refused.err().strip());
    }
}
