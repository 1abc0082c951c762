package campus.application.registrar;

import java.util.function.Supplier;

import campus.application.shared.ConcurrentWriteException;

/** Rolls back an attempt whose seat somebody else took between the decision and the claim. */
final class SeatLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int ATTEMPTS = 10;

    SeatLostException() {
        super("the seat was taken meanwhile", null, false, false);
    }

    /**
     * Repeats the attempt on fresh facts.
     *
     * @throws ConcurrentWriteException after ten lost seats in a row
     */
    static <T> T repeat(Supplier<T> attempt) {
        for (int i = 1; i <= ATTEMPTS; i++) {
            try {
                return attempt.get();
            } catch (SeatLostException lost) {
                // the next attempt sees what is left
            }
        }
        throw new ConcurrentWriteException("somebody else took the seat, " + ATTEMPTS + " times in a row");
    }
}
