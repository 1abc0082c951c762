package campus.application.shared;

import java.util.function.Supplier;

/**
 * Runs work that is kept as a whole or not at all. An exception that leaves the work rolls everything back and
 * reaches the caller; a nested call joins the transaction that runs already. Work may run more than once: a
 * deadlock or a failed serialization repeats it from the start, a bounded number of times, so it must have no
 * effect outside the stores.
 */
public interface Transactions {

    <T> T inTransaction(Supplier<T> work);

    /**
     * For work that reads only, with every statement seeing what was committed before it. Writing there is an
     * error.
     */
    <T> T readOnly(Supplier<T> work);
}
