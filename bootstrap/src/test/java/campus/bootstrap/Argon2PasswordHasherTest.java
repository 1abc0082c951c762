package campus.bootstrap;

import org.junit.jupiter.api.Test;

import campus.application.directory.PasswordHasher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class Argon2PasswordHasherTest {

    private final PasswordHasher hasher = new Argon2PasswordHasher();

    @Test
    void knowsThePasswordAgain() {
        String hash = hasher.hash("pässword 🎓");

        assertTrue(hasher.matches("pässword 🎓", hash));
        assertFalse(hasher.matches("password 🎓", hash));
        assertFalse(hasher.matches("", hash));
    }

    @Test
    void saltsAndNamesItsScheme() {
        String hash = hasher.hash("secret");

        assertNotEquals(hash, hasher.hash("secret"));
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    }

    @Test
    void checksHashesOfAnotherCost() {
        assertTrue(hasher.matches("secret", com.password4j.Password.hash("secret").addRandomSalt(16)
                .with(com.password4j.Argon2Function.getInstance(1_024, 1, 1, 32, com.password4j.types.Argon2.ID))
                .getResult()));
    }
}
