package campus.application.shared;

import java.util.function.Supplier;

/** Runs one transaction at a time on an {@link InMemoryStore}. */
public final class InMemoryTransactions implements Transactions {
    private static final int ATTEMPTS = 5;
    private final InMemoryStore store;

    public InMemoryTransactions(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return repeated(false, work);
    }

    @Override
    public <T> T readOnly(Supplier<T> work) {
        return repeated(true, work);
    }

    @Override
    public boolean isOpen() {
        return store.isInTransaction();
    }

    private <T> T repeated(boolean forReading, Supplier<T> work) {
        if (store.isInTransaction()) {
            return store.transaction(forReading, work);
        }
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return store.transaction(forReading, work);
            } catch (ConcurrentWriteException e) {
                // the next attempt sees what the other one wrote
            }
        }
        return store.transaction(forReading, work);
    }
}
