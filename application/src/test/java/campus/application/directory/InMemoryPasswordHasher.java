package campus.application.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** A salted digest: quick, and so for tests only. The salts are counted. */
public final class InMemoryPasswordHasher implements PasswordHasher {
    private final AtomicLong salts = new AtomicLong();

    @Override
    public String hash(String password) {
        return hash(password, Long.toString(salts.incrementAndGet()));
    }

    @Override
    public String generate() {
        return "generated " + salts.incrementAndGet() + " times";
    }

    @Override
    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        return parts.length == 3 && MessageDigest.isEqual(bytes(hash), bytes(hash(password, parts[1])));
    }

    private static String hash(String password, String salt) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(salt + "$" + password));
            return "sha256$" + salt + "$" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
