package campus.application.shared;

/**
 * A read was given up since it took longer than a read may, or would read more, mostly because no index serves it.
 * Nobody is helped by repeating it; narrowing it helps.
 */
public final class TooExpensiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooExpensiveException(Throwable cause) {
        super("the read takes too long", cause);
    }

    /** It would read more than a read may. */
    public TooExpensiveException(String what) {
        super(what);
    }
}
