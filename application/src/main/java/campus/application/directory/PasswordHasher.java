package campus.application.directory;

/** A slow, salted, memory-hard password hash. Thread-safe. */
public interface PasswordHasher {

    /** A new hash with a new salt, in a form that names its scheme and cost. */
    String hash(String password);

    /** Takes about the same time whether or not the password is right. */
    boolean matches(String password, String hash);
}
