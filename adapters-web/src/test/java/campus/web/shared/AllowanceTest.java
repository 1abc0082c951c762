package campus.web.shared;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import campus.application.shared.TestClock;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AllowanceTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-08-20T10:00:00Z"));
    private final Allowance allowance = new Allowance("account", 2, Duration.ofSeconds(10), 3, clock);

    @Test
    void isSpentAtOnceAndComesBackSteadily() {
        spend(3);
        assertEquals(5, secondsToWait());
        clock.advance(Duration.ofMillis(4_999));
        assertEquals(1, secondsToWait());
        clock.advance(Duration.ofMillis(1));
        spend(1);
        assertEquals(5, secondsToWait());
        clock.advance(Duration.ofHours(1));
        spend(3);
        assertEquals(5, secondsToWait());
    }

    @Test
    void belongsToOneKey() {
        spend(3);
        assertDoesNotThrow(() -> allowance.spend("bob", "Too many"));
    }

    @Test
    void isWholeAgainWhenItIsGivenBack() {
        spend(3);
        allowance.giveBack("ann");
        spend(1);
        assertEquals(5, secondsToWait());
    }

    @Test
    void isEndlessWhenItIsOff() {
        Allowance off = new Allowance("account", 0, Duration.ofSeconds(1), 0, clock);
        for (int i = 0; i < 1_000; i++) {
            off.spend("ann", "Too many");
        }
        off.giveBack("ann");
    }

    private void spend(int times) {
        for (int i = 0; i < times; i++) {
            allowance.spend("ann", "Too many");
        }
    }

    private long secondsToWait() {
        ProblemException refused = assertThrows(ProblemException.class, () -> allowance.spend("ann", "Too many"));
        assertEquals(ProblemType.TOO_MANY_REQUESTS, refused.type());
        return refused.retryAfter().orElseThrow();
    }
}
