package campus.domain.directory;

/** What an account may do. */
public enum Role {
    /** Everything. */
    ADMIN
}
