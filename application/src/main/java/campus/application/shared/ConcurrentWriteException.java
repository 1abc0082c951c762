package campus.application.shared;

/** Somebody else wrote the same records meanwhile; nothing was written here, and trying again may succeed. */
public final class ConcurrentWriteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConcurrentWriteException(String message) {
        super(message);
    }

    public ConcurrentWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
