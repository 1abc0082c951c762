package campus.application.shared;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link IdGenerator} does. */
public abstract class IdGeneratorContract {
    private static final int MANY = 10_000;

    protected abstract IdGenerator ids();

    @Test
    void givesVersionSevenOfTheUsualVariant() {
        IdGenerator ids = ids();
        Stream.generate(ids::next).limit(100).forEach(id -> {
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
        });
    }

    @Test
    void risesStrictlyForOneThread() {
        IdGenerator ids = ids();
        UUID last = ids.next();
        for (int i = 0; i < MANY; i++) {
            UUID next = ids.next();
            assertTrue(compareUnsigned(last, next) < 0, last + " before " + next);
            last = next;
        }
    }

    @Test
    void givesNoIdentityTwiceToSeveralThreads() {
        IdGenerator ids = ids();
        Set<UUID> seen = ConcurrentHashMap.newKeySet();
        Together.onPlatformThreads(4, thread -> {
            for (int n = 0; n < MANY; n++) {
                seen.add(ids.next());
            }
            return thread;
        });
        assertEquals(4 * MANY, seen.size());
    }

    private static int compareUnsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
