package campus.application.directory;

import org.junit.jupiter.api.Test;

import campus.domain.directory.Password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link PasswordHasher} does. */
public abstract class PasswordHasherContract {
    private static final String PASSWORD = "corr\u00E8ct horse \uD83D\uDC34 battery";

    protected abstract PasswordHasher passwords();

    @Test
    final void knowsThePasswordAgain() {
        PasswordHasher passwords = passwords();
        assertTrue(passwords.matches(PASSWORD, passwords.hash(PASSWORD)));
    }

    @Test
    final void refusesEveryOtherPassword() {
        PasswordHasher passwords = passwords();
        String hash = passwords.hash(PASSWORD);
        assertFalse(passwords.matches(PASSWORD + " ", hash));
        assertFalse(passwords.matches("Corr\u00E8ct horse \uD83D\uDC34 battery", hash));
        assertFalse(passwords.matches("correct horse \uD83D\uDC34 battery", hash));
        assertFalse(passwords.matches("", hash));
    }

    @Test
    final void saltsEveryHashAnew() {
        PasswordHasher passwords = passwords();
        assertNotEquals(passwords.hash(PASSWORD), passwords.hash(PASSWORD));
    }

    @Test
    final void generatesPasswordsThatSomebodyCouldHaveChosen() {
        PasswordHasher passwords = passwords();
        assertNotEquals(passwords.generate(), passwords.generate());
        assertEquals(passwords.generate().length(), new Password(passwords.generate()).value().length());
    }

    @Test
    final void keepsThePasswordOutOfTheHash() {
        assertFalse(passwords().hash("secret-word").contains("secret-word"));
    }
}
