package campus.bootstrap;

import java.time.InstantSource;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micronaut.scheduling.annotation.Scheduled;

import campus.application.directory.PersonalTokenRepository;
import campus.application.directory.SessionRepository;
import campus.application.registrar.KeptUploads;
import campus.application.shared.IdempotencyKeys;
import campus.application.shared.Transactions;

/**
 * Removes what has expired, a few rows in each transaction. Instances that do so at the same time take different ones.
 */
@Singleton
final class ExpiredRows {

    private static final int BATCH = 500;
    /** A file may be large, so each has a transaction of its own. */
    private static final int FILES = 1;

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final SessionRepository sessions;
    private final PersonalTokenRepository tokens;
    private final KeptUploads uploads;
    private final InstantSource clock;

    ExpiredRows(Transactions transactions, IdempotencyKeys keys, SessionRepository sessions,
            PersonalTokenRepository tokens, KeptUploads uploads, InstantSource clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.sessions = sessions;
        this.tokens = tokens;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "10m")
    void remove() {
        remove(BATCH, () -> keys.removeExpired(clock.instant(), BATCH));
        remove(BATCH, () -> sessions.removeExpired(clock.instant(), BATCH));
        remove(BATCH, () -> tokens.removeExpired(clock.instant(), BATCH));
        remove(FILES, () -> uploads.removeExpired(clock.instant(), FILES));
    }

    private void remove(int most, Supplier<Integer> some) {
        int removed;
        do {
            removed = transactions.inTransaction(some);
        } while (removed == most);
    }
}
