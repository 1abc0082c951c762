package campus.application.shared;

import java.util.function.Supplier;

/** Runs one transaction at a time on an {@link InMemoryStore}; nothing is ever repeated. */
public final class InMemoryTransactions implements Transactions {
    private final InMemoryStore store;

    public InMemoryTransactions(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.transaction(false, work);
    }

    @Override
    public <T> T readOnly(Supplier<T> work) {
        return store.transaction(true, work);
    }
}
