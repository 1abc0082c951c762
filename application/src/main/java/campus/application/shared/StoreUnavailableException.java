package campus.application.shared;

/**
 * The store does not answer, has no connection left, or takes no writes at present; it may be back at any moment. It is
 * not known whether the transaction that ended with it was kept, since the connection may have been lost while that was
 * said.
 */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Throwable cause) {
        super("the store is not available", cause);
    }
}
