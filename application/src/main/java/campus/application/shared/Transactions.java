package campus.application.shared;

import java.util.function.Supplier;

/**
 * Runs work that is kept as a whole or not at all. An exception that leaves the outermost work rolls everything
 * back and reaches the caller; a nested call joins the transaction that runs already, and must not write when that
 * one reads only.
 *
 * <p>Work may run more than once: a deadlock, a lock that was not granted in time, a failed serialization or a
 * {@link ConcurrentWriteException} repeats the outermost work from its start, so it must have no effect outside the
 * stores. It runs five times at most, and never again ten seconds after it began first; then a
 * {@link ConcurrentWriteException} reaches the caller. A store that is lost before, during or after the work ends it at
 * once with a {@link StoreUnavailableException}.
 */
public interface Transactions {

    <T> T inTransaction(Supplier<T> work);

    /**
     * For work that reads only, with every statement seeing what was committed before it. Writing there is an
     * error.
     */
    <T> T readOnly(Supplier<T> work);

    /** Whether a transaction runs in this thread, which work would join. */
    boolean isOpen();
}
