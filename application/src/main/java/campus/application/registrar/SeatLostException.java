package campus.application.registrar;

import java.util.function.Supplier;

/** Rolls back an attempt whose seat somebody else took between the decision and the claim. */
final class SeatLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int ATTEMPTS = 10;

    SeatLostException() {
        super("the seat was taken meanwhile", null, false, false);
    }

    /** Repeats the attempt on fresh facts; after ten lost seats in a row the exception reaches the caller. */
    static <T> T repeat(Supplier<T> attempt) {
        for (int i = 1; i < ATTEMPTS; i++) {
            try {
                return attempt.get();
            } catch (SeatLostException lost) {
                // the next attempt sees what is left
            }
        }
        return attempt.get();
    }
}
