package campus.domain.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What somebody typed as a username, whether or not there is an account of that name. Only its digest is kept, since
 * people type passwords there by mistake. Case and white space around it do not count.
 *
 * @param value SHA-256 in 64 hexadecimal digits
 */
public record UsernameDigest(String value) {

    /** Of anything that somebody typed; no account has a longer name than is looked at. */
    public static UsernameDigest of(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        String begin = name.substring(0, Math.min(name.length(), Username.MAX_LENGTH));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(begin.getBytes(StandardCharsets.UTF_8));
            return new UsernameDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
