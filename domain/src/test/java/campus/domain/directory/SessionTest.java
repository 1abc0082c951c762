package campus.domain.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SessionTest {
    private static final Instant START = Instant.parse("2026-08-20T10:00:00Z");
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofHours(1), Duration.ofHours(3));
    private final Session session = Session.begin(new SessionId(new UUID(1, 1)), new AccountId(new UUID(1, 2)),
            SessionKind.BROWSER, "a browser", START, LIMITS);

    @Test
    void expiresAnHourAfterItsLastUseAndNeverBeyondItsEnd() {
        assertFalse(session.isExpired(at(60).minusNanos(1)));
        assertTrue(session.isExpired(at(60)));
        assertEquals(at(90), session.usedAt(at(30), LIMITS).expiresAt());
        assertEquals(at(180), session.usedAt(at(150), LIMITS).expiresAt());
        assertEquals(at(150), session.usedAt(at(150), LIMITS).lastUsedAt());
    }

    @Test
    void neverGoesBackInTime() {
        assertEquals(START, session.usedAt(at(-1), LIMITS).lastUsedAt());
        assertEquals(at(60), session.usedAt(at(-1), LIMITS).expiresAt());
    }

    @Test
    void countsUsesWithinAMinuteAsOne() {
        assertFalse(session.isNewUse(START));
        assertFalse(session.isNewUse(at(1).minusNanos(1)));
        assertTrue(session.isNewUse(at(1)));
    }

    @Test
    void hasLimitsThatMakeSense() {
        assertThrows(IllegalArgumentException.class, () -> new SessionLimits(Duration.ZERO, Duration.ofHours(1)));
        assertThrows(IllegalArgumentException.class,
                () -> new SessionLimits(Duration.ofHours(2), Duration.ofHours(1)));
    }

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
