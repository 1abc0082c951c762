package campus.web.directory;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import org.junit.jupiter.api.Test;

import campus.application.directory.SignInAttempt;
import campus.domain.directory.Secret;
import campus.web.directory.AttemptCookie.Kept;
import campus.web.shared.LocalPath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AttemptCookieTest {

    private static final String SECRET = "a-secret-of-tests-with-more-than-32-bytes";
    private static final Secret ANY = Secret.of(new byte[32]);
    private static final Kept KEPT = new Kept(
            new SignInAttempt(ANY, ANY, ANY, Instant.parse("2026-08-20T10:00:00.123456Z")), new LocalPath("/my?a=b"));

    @Test
    void isReadByEveryInstanceWithTheSameSecretAndNoOther() throws GeneralSecurityException {
        Cookie cookie = cookies(SECRET, "http://localhost").of(KEPT);
        assertEquals(Optional.of(KEPT), read(SECRET, "http://localhost", cookie));
        assertEquals(Optional.empty(), read(SECRET + "!", "http://localhost", cookie));
        assertNotEquals(cookie.getValue(), cookies(SECRET, "http://localhost").of(KEPT).getValue());
    }

    @Test
    void isBoundToTheHostUnderHttps() throws GeneralSecurityException {
        Cookie cookie = cookies(SECRET, "https://campus.school.example").of(KEPT);
        assertEquals("__Host-campus_attempt", cookie.getName());
        assertTrue(cookie.isSecure());
        assertTrue(cookie.isHttpOnly());
        assertEquals("/", cookie.getPath());
        assertEquals(null, cookie.getDomain());
        assertEquals(Optional.of(KEPT), read(SECRET, "https://campus.school.example", cookie));
        assertEquals(Optional.empty(), read(SECRET, "https://campus.school.example",
                Cookie.of("campus_attempt", cookie.getValue())));
        assertFalse(cookies(SECRET, "http://localhost").of(KEPT).isSecure());
    }

    @Test
    void holdsTheLongestPath() throws GeneralSecurityException {
        Kept longest = new Kept(KEPT.attempt(), LocalPath.read("/" + "x".repeat(1_999)));
        Cookie cookie = cookies(SECRET, "http://localhost").of(longest);
        assertEquals(Optional.of(longest), read(SECRET, "http://localhost", cookie));
        assertTrue(cookie.getValue().length() < 3_900, cookie.getValue());
    }

    private static Optional<Kept> read(String secret, String publicUrl, Cookie cookie)
            throws GeneralSecurityException {
        return cookies(secret, publicUrl).read(HttpRequest.GET("/").cookie(cookie));
    }

    private static AttemptCookie cookies(String secret, String publicUrl) throws GeneralSecurityException {
        return new AttemptCookie(secret, new Elsewhere("any", publicUrl));
    }
}
