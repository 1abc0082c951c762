package campus.domain.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 256 random bits as base64 for URLs. Whoever knows them is let in, so only their digest is ever kept: a quick one, since
 * nobody can try out so many.
 */
public record Secret(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public Secret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the form of a secret");
        }
    }

    /** Of 32 random bytes. */
    public static Secret of(byte[] random) {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What somebody sent as a secret; empty when it cannot be one. */
    public static Optional<Secret> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** SHA-256 in 64 digits and small letters. */
    public SecretDigest digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return new SecretDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves it out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "Secret[]";
    }
}
