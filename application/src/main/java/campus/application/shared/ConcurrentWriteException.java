package campus.application.shared;

/** A batch could not be written because somebody else wrote the same records meanwhile; the caller must roll back. */
public final class ConcurrentWriteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConcurrentWriteException(String message) {
        super(message);
    }

    public ConcurrentWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
