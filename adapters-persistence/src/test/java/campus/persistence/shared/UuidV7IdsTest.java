package campus.persistence.shared;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import campus.application.shared.IdGenerator;
import campus.application.shared.IdGeneratorContract;
import campus.application.shared.TestClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class UuidV7IdsTest extends IdGeneratorContract {

    private static final Instant NOW = Instant.parse("2026-08-20T10:00:00.123Z");

    @Override
    protected IdGenerator ids() {
        return new UuidV7Ids(InstantSource.system());
    }

    @Test
    void beginsWithTheMilliseconds() {
        assertEquals(NOW.toEpochMilli(),
                new UuidV7Ids(InstantSource.fixed(NOW)).next().getMostSignificantBits() >>> 16);
    }

    @Test
    void risesWhileTheClockStands() {
        assertRises(new UuidV7Ids(InstantSource.fixed(NOW)), 10_000);
    }

    @Test
    void risesWhenTheClockGoesBack() {
        TestClock clock = new TestClock(NOW);
        UuidV7Ids ids = new UuidV7Ids(clock);
        UUID before = ids.next();
        clock.set("2026-08-20T09:00:00Z");
        assertTrue(before.compareTo(ids.next()) < 0);
    }

    private static void assertRises(UuidV7Ids ids, int count) {
        UUID last = ids.next();
        for (int i = 0; i < count; i++) {
            UUID next = ids.next();
            assertTrue(last.compareTo(next) < 0);
            last = next;
        }
    }
}
