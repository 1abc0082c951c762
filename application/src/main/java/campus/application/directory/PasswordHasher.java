package campus.application.directory;

/** A slow, salted, memory-hard password hash, and passwords for it. Thread-safe. */
public interface PasswordHasher {

    /** A new hash with a new salt, in a form that names its scheme and cost. */
    String hash(String password);

    /** A new password that nobody can guess, for a person to copy; as long as chosen ones have to be, at least. */
    String generate();

    /** Takes about the same time whether or not the password is right. */
    boolean matches(String password, String hash);
}
