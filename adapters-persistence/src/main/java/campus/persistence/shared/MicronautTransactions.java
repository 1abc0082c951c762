package campus.persistence.shared;

import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.DefaultTransactionDefinition;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Transactions;

/**
 * Database transactions in which every statement sees what was committed before it. Only the outermost call repeats
 * work that met a deadlock, since that rolled back all of it; it does so four times at most, after a random pause, and
 * not when that has taken long already.
 */
@Singleton
public final class MicronautTransactions implements Transactions {

    private static final int ATTEMPTS = 5;
    private static final int PAUSE_MILLIS = 20;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final TransactionOperations<Connection> operations;
    private final LongSupplier nanoTime;
    private final TransactionDefinition writing = definition(Propagation.REQUIRED, false);
    private final TransactionDefinition reading = definition(Propagation.REQUIRED, true);
    private final TransactionDefinition apart = definition(Propagation.REQUIRES_NEW, false);

    @Inject
    MicronautTransactions(TransactionOperations<Connection> operations) {
        this(operations, System::nanoTime);
    }

    MicronautTransactions(TransactionOperations<Connection> operations, LongSupplier nanoTime) {
        this.operations = operations;
        this.nanoTime = nanoTime;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return run(writing, work);
    }

    @Override
    public <T> T readOnly(Supplier<T> work) {
        return run(reading, work);
    }

    @Override
    public boolean isOpen() {
        return operations.findTransactionStatus().isPresent();
    }

    /**
     * Runs work in a transaction of its own, which has a connection of its own, and is kept whatever becomes of one
     * that runs in this thread already.
     */
    public void apart(Runnable work) {
        repeated(() -> once(apart, () -> {
            work.run();
            return true;
        }));
    }

    private <T> T run(TransactionDefinition definition, Supplier<T> work) {
        Optional<? extends TransactionStatus<?>> running = operations.findTransactionStatus();
        if (running.isPresent()) {
            if (!isReadOnly(definition) && isReadOnly(running.get().getTransactionDefinition())) {
                throw new IllegalStateException("a transaction that reads only cannot be joined to write");
            }
            return work.get();
        }
        return repeated(() -> once(definition, work));
    }

    private <T> T repeated(Supplier<T> attempted) {
        long begin = nanoTime.getAsLong();
        for (int attempt = 1;; attempt++) {
            try {
                return attempted.get();
            } catch (RuntimeException e) {
                if (!(e instanceof ConcurrentWriteException) && !SqlErrors.isPassing(e)) {
                    throw SqlErrors.told(e);
                }
                if (attempt == ATTEMPTS || nanoTime.getAsLong() - begin >= PATIENCE_NANOS) {
                    throw e instanceof ConcurrentWriteException ? e
                            : new ConcurrentWriteException("others held the same records, time and again", e);
                }
                pause(attempt);
            }
        }
    }

    private static boolean isReadOnly(TransactionDefinition definition) {
        return definition.isReadOnly().orElse(false);
    }

    private <T> T once(TransactionDefinition definition, Supplier<T> work) {
        return operations.execute(definition, status -> work.get());
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt) + 1L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts", e);
        }
    }

    private static TransactionDefinition definition(Propagation propagation, boolean readOnly) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition(propagation);
        definition.setIsolationLevel(Isolation.READ_COMMITTED);
        definition.setReadOnly(readOnly);
        return definition;
    }
}
