package campus.web.directory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import campus.application.directory.SignInAttempt;
import campus.domain.directory.Secret;
import campus.web.shared.LocalPath;

/**
 * In which a browser keeps its attempt to sign in elsewhere until it is back. What is in it can neither be read nor
 * changed without the key, which all instances have. Under https the prefix of its name keeps other hosts of the same
 * domain from setting it.
 */
@Singleton
final class AttemptCookie {

    static final String NAME = "campus_attempt";
    static final String SECURE_NAME = "__Host-" + NAME;
    private static final byte[] PURPOSE = "campus: attempts to sign in elsewhere".getBytes(StandardCharsets.US_ASCII);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PARTS = 5;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();
    private final Elsewhere elsewhere;

    AttemptCookie(@Value("${micronaut.security.token.jwt.signatures.secret.generator.secret}") String secret,
            Elsewhere elsewhere) throws GeneralSecurityException {
        this.key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract()
                .addIKM(secret.getBytes(StandardCharsets.UTF_8)).thenExpand(PURPOSE, KEY_BYTES));
        this.elsewhere = elsewhere;
    }

    /** @param next where the browser wanted to go */
    record Kept(SignInAttempt attempt, LocalPath next) {
    }

    /** Sets it, for as long as an attempt lasts. */
    Cookie of(Kept kept) {
        SignInAttempt attempt = kept.attempt();
        return cookie(sealed(String.join(" ", attempt.state().value(), attempt.nonce().value(),
                attempt.verifier().value(), attempt.begunAt().toString(), kept.next().value())))
                .maxAge(SignInAttempt.LIFE.toSeconds());
    }

    /** Makes the browser forget it. */
    Cookie none() {
        return cookie("").maxAge(0);
    }

    /** What came with a request; empty also when it was not made here. */
    Optional<Kept> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).flatMap(this::opened)
                .map(text -> List.of(text.split(" ", -1))).filter(parts -> parts.size() == PARTS)
                .map(parts -> new Kept(new SignInAttempt(new Secret(parts.get(0)), new Secret(parts.get(1)),
                        new Secret(parts.get(2)), Instant.parse(parts.get(3))), LocalPath.read(parts.get(4))));
    }

    private String name() {
        return elsewhere.isSecure() ? SECURE_NAME : NAME;
    }

    /** The prefix wants the whole host as path. */
    private Cookie cookie(String value) {
        return Cookie.of(name(), value).path(elsewhere.isSecure() ? "/" : Elsewhere.PATH).httpOnly(true)
                .sameSite(SameSite.Lax).secure(elsewhere.isSecure());
    }

    private String sealed(String text) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] body = cipher(Cipher.ENCRYPT_MODE, iv).doFinal(text.getBytes(StandardCharsets.US_ASCII));
            byte[] all = Arrays.copyOf(iv, IV_BYTES + body.length);
            System.arraycopy(body, 0, all, IV_BYTES, body.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> opened(String value) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(value);
            if (all.length <= IV_BYTES) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, IV_BYTES)).doFinal(all, IV_BYTES,
                    all.length - IV_BYTES);
            return Optional.of(new String(text, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty(); // not made with this key
        }
    }

    private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(PURPOSE);
        return cipher;
    }
}
