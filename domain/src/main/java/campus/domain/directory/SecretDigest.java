package campus.domain.directory;

/** By which a {@link Secret} is known again; 64 hexadecimal digits. */
public record SecretDigest(String value) {
}
