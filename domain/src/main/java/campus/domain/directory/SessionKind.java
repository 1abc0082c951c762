package campus.domain.directory;

/** What holds the secret of a session. */
public enum SessionKind {
    /** A browser, which sends it with every request. */
    BROWSER,
    /** A program, which exchanges it for bearer tokens and another secret. */
    API
}
