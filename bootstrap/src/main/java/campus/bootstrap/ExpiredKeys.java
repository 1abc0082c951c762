package campus.bootstrap;

import java.time.InstantSource;

import jakarta.inject.Singleton;

import io.micronaut.scheduling.annotation.Scheduled;

import campus.application.shared.IdempotencyKeys;
import campus.application.shared.Transactions;

/**
 * Removes keys of requests that count as absent, a few in each transaction. Instances that do so at the same time take
 * different ones.
 */
@Singleton
final class ExpiredKeys {

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    ExpiredKeys(Transactions transactions, IdempotencyKeys keys, InstantSource clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "10m")
    void remove() {
        int removed;
        do {
            removed = transactions.inTransaction(() -> keys.removeExpired(clock.instant(), BATCH));
        } while (removed == BATCH);
    }
}
