package campus.planted.a6.domain.registrar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

final class Clocks {

    Instant readsInstant() {
        return Instant.now();
    }

    Supplier<Instant> refersToInstant() {
        return Instant::now;
    }

    LocalDate readsLocalDate() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    LocalDate isInnocent(Clock clock) {
        return LocalDate.now(clock);
    }

    Clock makesClock() {
        return Clock.systemUTC();
    }

    UUID makesUuid() {
        return UUID.randomUUID();
    }

    long readsMillis() {
        return System.currentTimeMillis();
    }

    long readsNanos() {
        return System.nanoTime();
    }

    int usesThreadLocalRandom() {
        return ThreadLocalRandom.current().nextInt();
    }

    int makesRandom() {
        return new Random().nextInt();
    }

    void startsThread() {
        Thread.startVirtualThread(() -> {});
    }

    void prints() {
        System.out.println();
    }

    Object makesDate() {
        return new Date();
    }
}
