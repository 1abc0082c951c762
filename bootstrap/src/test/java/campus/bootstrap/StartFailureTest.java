package campus.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StartFailureTest {

    private static final Configuration ON_MYSQL = Configuration
            .from(Map.of("CAMPUS_DB_URL", "jdbc:mysql://db/campus", "CAMPUS_DB_USER", "ann", "CAMPUS_PORT", "8091"));

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"28000, 1045, CAMPUS_DB_USER", "08S01, 0, CAMPUS_DB_URL", "42000, 1044, CAMPUS_DB_USER",
            "42000, 1049, create database",
            "90020, 90020, CAMPUS_DATA"})
    void saysWhatHelpsWithADatabase(String state, int code, String remedy) {
        String message = explained(new SQLException("secret", state, code));

        assertTrue(message.contains(remedy), message);
        assertTrue(message.contains("jdbc:mysql://db/campus"), message);
    }

    @Test
    void namesThePortThatIsTaken() {
        String message = explained(new BindException("Address already in use"));

        assertTrue(message.contains("127.0.0.1:8091") && message.contains("CAMPUS_PORT"), message);
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        RuntimeException failure = assertThrows(UncheckedIOException.class,
                () -> Secrets.readOrCreate(file.resolve("jwt.secret")));

        assertTrue(explained(failure).contains("CAMPUS_DATA"));
    }

    @Test
    void leavesUnknownFailuresToTheirStackTrace() {
        assertEquals(Optional.empty(), explain(new IllegalStateException("bug")));
        assertEquals(Optional.empty(), explain(new SQLException("syntax", "42000", 1064)));
    }

    private static String explained(Throwable cause) {
        return explain(new IllegalStateException("outer", cause)).orElseThrow();
    }

    private static Optional<String> explain(Throwable failure) {
        return StartFailure.explain(failure, ON_MYSQL, "set CAMPUS_DATA to another folder");
    }
}
