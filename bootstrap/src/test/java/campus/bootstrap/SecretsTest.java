package campus.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SecretsTest {

    @TempDir private Path folder;

    @Test
    void makesAFileThatOnlyItsOwnerCanRead() throws IOException {
        Secrets.readOrCreate(folder.resolve("deep/jwt.secret"));

        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("deep/jwt.secret"))));
        try (var files = Files.list(folder.resolve("deep"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void makesPasswordsThatAPersonCanCopy() {
        Set<String> passwords = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            passwords.add(Secrets.password());
        }

        assertEquals(1_000, passwords.size());
        assertTrue(passwords.stream()
                .allMatch(password -> password.matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}")));
    }
}
