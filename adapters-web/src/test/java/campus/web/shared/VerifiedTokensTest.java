package campus.web.shared;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is kept of tokens that were verified, beside a verification that counts how often it is asked. */
class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final HttpRequest<?> REQUEST = HttpRequest.GET("/");

    private final AtomicInteger verifications = new AtomicInteger();
    private Instant now = START;
    private final VerifiedTokens tokens = new VerifiedTokens(validator(), VerifiedTokensTest::caller,
            (InstantSource) () -> now);

    @Test
    void areVerifiedOnceWhileTheyLast() {
        String token = token(START.minusSeconds(60), START.plusSeconds(60));
        assertEquals(Optional.of("ann"), sender(token));
        now = START.plusSeconds(60);
        assertEquals(Optional.of("ann"), sender(token));
        assertEquals(1, verifications.get());
    }

    @Test
    void areRefusedOnceTheyHaveExpired() {
        String token = token(START.minusSeconds(60), START.plusSeconds(60));
        assertEquals(Optional.of("ann"), sender(token));
        now = START.plusSeconds(60).plusMillis(1);
        assertEquals(Optional.empty(), sender(token));
        now = START;
        assertEquals(Optional.of("ann"), sender(token));
        assertEquals(3, verifications.get());
    }

    @Test
    void areVerifiedAnewUntilTheyAreValid() {
        String token = token(START.plusSeconds(60), START.plusSeconds(120));
        assertEquals(Optional.empty(), sender(token));
        assertEquals(Optional.empty(), sender(token));
        now = START.plusSeconds(60);
        assertEquals(Optional.of("ann"), sender(token));
        assertEquals(3, verifications.get());
    }

    @Test
    void lastWithoutAnEnd() {
        String token = token(START, null);
        assertEquals(Optional.of("ann"), sender(token));
        now = START.plus(Duration.ofDays(10_000));
        assertEquals(Optional.of("ann"), sender(token));
        assertEquals(1, verifications.get());
    }

    private Optional<String> sender(String token) {
        return tokens.read(token, REQUEST).map(Authentication::getName);
    }

    private static String token(Instant from, @Nullable Instant until) {
        return new PlainJWT(new JWTClaimsSet.Builder().subject("ann").notBeforeTime(Date.from(from))
                .expirationTime(until == null ? null : Date.from(until)).build()).serialize();
    }

    /** Knows the time of the test, as the real one knows that of the machine. */
    private JsonWebTokenValidator<JWT, HttpRequest<?>> validator() {
        return (token, request) -> {
            verifications.incrementAndGet();
            JWT parsed = parsed(token);
            Map<String, Object> claims = claims(parsed);
            return now.isBefore(((Date) claims.get("nbf")).toInstant())
                    || claims.get("exp") instanceof Date end && now.isAfter(end.toInstant())
                            ? Optional.empty()
                            : Optional.of(parsed);
        };
    }

    private static Optional<Authentication> caller(JWT token) {
        return Optional.of(Authentication.build("ann", List.of("viewer"), claims(token)));
    }

    private static JWT parsed(String token) {
        try {
            return PlainJWT.parse(token);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> claims(JWT token) {
        try {
            return token.getJWTClaimsSet().getClaims();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
