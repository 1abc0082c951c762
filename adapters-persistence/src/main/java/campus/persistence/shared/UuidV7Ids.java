package campus.persistence.shared;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import campus.application.shared.IdGenerator;

/**
 * UUID version 7 of RFC 9562: 48 bits of milliseconds, a counter of 12 bits that starts anew with each of them at a
 * random place in its lower half (section 6.2, method 1), and 62 random bits. When the counter runs over, or the
 * clock goes back, the milliseconds run ahead of the clock, so that identities keep rising.
 */
@Singleton
final class UuidV7Ids implements IdGenerator {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_START = 1 << (COUNTER_BITS - 1);
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 7L << COUNTER_BITS;
    private static final long VARIANT = 1L << 63;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    /** Milliseconds and counter of the latest identity. */
    private final AtomicLong latest = new AtomicLong();

    UuidV7Ids(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long start = clock.millis() << COUNTER_BITS | random.nextInt(COUNTER_START);
        long step = latest.updateAndGet(last -> last >>> COUNTER_BITS < start >>> COUNTER_BITS ? start : last + 1);
        long high = step >>> COUNTER_BITS << 16 | VERSION | (step & COUNTER_MASK);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }
}
