package campus.application.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What all in-memory adapters of a school share. One transaction runs at a time, so each sees all that went before it;
 * every write is noted with its undoing, which a rollback runs backwards. Thread-safe.
 */
public final class InMemoryStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undoings = new ArrayDeque<>();
    private boolean running;
    private boolean readOnly;

    /** Reads committed data or, inside a transaction, what the transaction sees. */
    public <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** @throws IllegalStateException when the caller runs in no transaction */
    public void requireTransaction() {
        if (!isInTransaction()) {
            throw new IllegalStateException("no transaction is running");
        }
    }

    boolean isInTransaction() {
        return lock.isHeldByCurrentThread() && running;
    }

    <T> T transaction(boolean forReading, Supplier<T> work) {
        return read(() -> running ? nested(forReading, work) : outermost(forReading, work));
    }

    private <T> T nested(boolean forReading, Supplier<T> work) {
        if (readOnly && !forReading) {
            throw new IllegalStateException("a transaction that reads only cannot be joined to write");
        }
        return work.get();
    }

    void requireReading() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("rows are read without the lock");
        }
    }

    void writing(Runnable undoing) {
        requireTransaction();
        if (readOnly) {
            throw new IllegalStateException("a read-only transaction must not write");
        }
        undoings.push(undoing);
    }

    private <T> T outermost(boolean forReading, Supplier<T> work) {
        running = true;
        readOnly = forReading;
        try {
            T result = work.get();
            undoings.clear();
            return result;
        } finally {
            undoings.forEach(Runnable::run);
            undoings.clear();
            running = false;
        }
    }
}
