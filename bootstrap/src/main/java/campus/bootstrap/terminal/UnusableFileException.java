package campus.bootstrap.terminal;

import java.io.IOException;

/** A file that somebody named cannot be read or written; the message tells people why. */
public final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableFileException(String message) {
        super(message);
    }

    public UnusableFileException(String message, IOException cause) {
        super(message + " (" + cause + ").", cause);
    }
}
