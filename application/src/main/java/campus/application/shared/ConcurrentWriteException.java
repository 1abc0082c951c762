package campus.application.shared;

/**
 * Somebody else wrote the same records meanwhile, so that what was decided no longer holds. Thrown inside a
 * transaction, it starts the work over; when it reaches a caller outside, nothing was written and trying again
 * later may succeed.
 */
public final class ConcurrentWriteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConcurrentWriteException(String message) {
        super(message);
    }

    public ConcurrentWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
