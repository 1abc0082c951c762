package campus.domain.directory;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LockoutTest {

    private static final Instant AT = Instant.parse("2026-08-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 900", "11, 900",
            "2147483647, 900"})
    void doublesTheWaitUpToAnEnd(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), Lockout.DEFAULT.waitAt(AT, new FailedSignIns(failures, AT)));
    }

    @Test
    void tellsWhatIsLeftOfTheWait() {
        FailedSignIns failed = new FailedSignIns(5, AT);
        assertEquals(Duration.ofMillis(500), Lockout.DEFAULT.waitAt(AT.plusMillis(29_500), failed));
        assertEquals(Duration.ZERO, Lockout.DEFAULT.waitAt(AT.plusSeconds(30), failed));
        assertEquals(Duration.ZERO, Lockout.DEFAULT.waitAt(AT.plusSeconds(3_000), failed));
    }

    @Test
    void refusesWhatIsNone() {
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new Lockout(0, second, second));
        assertThrows(IllegalArgumentException.class, () -> new Lockout(1, Duration.ZERO, second));
        assertThrows(IllegalArgumentException.class, () -> new Lockout(1, second, Duration.ofMillis(1)));
    }

    @Test
    void knowsAUsernameAsTheAccountDoes() {
        UsernameDigest ann = UsernameDigest.of("ann");
        assertEquals(64, ann.value().length());
        assertEquals(ann, UsernameDigest.of(" ANN\t"));
        assertNotEquals(ann, UsernameDigest.of("an n"));
        assertEquals(UsernameDigest.of("x".repeat(100)), UsernameDigest.of("x".repeat(100_000)));
        assertNotEquals(UsernameDigest.of(""), UsernameDigest.of("\u00e4"));
    }
}
