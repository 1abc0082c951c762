package campus.web.registrar;

/** A file of which nothing can be imported, or no more; the message tells people why and what helps. */
public final class UnreadableArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableArchiveException(String message) {
        super(message);
    }
}
