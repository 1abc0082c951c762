package campus.web.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWT;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import io.micronaut.security.token.jwt.validator.JwtAuthenticationFactory;
import org.jspecify.annotations.Nullable;

/**
 * Knows who sends a signed token. Nothing but the token, the secret and the time decides whether it is valid, and nobody
 * can revoke it, so what was verified once need not be again until it expires. A token that is not valid is not kept, so
 * that nobody fills the memory with those that they made up. Thread-safe.
 */
@Singleton
final class VerifiedTokens {

    private static final int MOST = 10_000;
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final JsonWebTokenValidator<JWT, HttpRequest<?>> validator;
    private final JwtAuthenticationFactory authentications;
    private final InstantSource clock;
    private final Cache<String, Verified> kept = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY)
            .build();

    VerifiedTokens(JsonWebTokenValidator<JWT, HttpRequest<?>> validator, JwtAuthenticationFactory authentications,
            InstantSource clock) {
        this.validator = validator;
        this.authentications = authentications;
        this.clock = clock;
    }

    /** Who sends a token; empty when it is not one that is valid now. */
    Optional<Authentication> read(String token, HttpRequest<?> request) {
        Verified known = kept.getIfPresent(token);
        return known != null && known.isValid(clock.instant()) ? Optional.of(known.caller()) : verified(token, request);
    }

    private Optional<Authentication> verified(String token, HttpRequest<?> request) {
        Optional<Authentication> caller = validator.validate(token, request)
                .flatMap(authentications::createAuthentication);
        caller.ifPresentOrElse(valid -> kept.put(token, Verified.of(valid)), () -> kept.invalidate(token));
        return caller;
    }

    /** @param expiry at which it is still valid; null for never */
    private record Verified(Authentication caller, @Nullable Instant expiry) {

        static Verified of(Authentication caller) {
            return new Verified(caller, caller.getAttributes().get(Claims.EXPIRATION_TIME) instanceof Date date
                    ? date.toInstant()
                    : null);
        }

        boolean isValid(Instant now) {
            return expiry == null || !now.isAfter(expiry);
        }
    }
}
