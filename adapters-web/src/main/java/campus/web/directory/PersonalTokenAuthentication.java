package campus.web.directory;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

import campus.application.directory.KeepPersonalTokens;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.Secret;
import campus.web.shared.BearerToken;
import campus.web.shared.CallerLookup;

/** Knows tokens for scripts among what comes as a bearer token, for the API only; what is none is left to others. */
@Singleton
final class PersonalTokenAuthentication implements CallerLookup {

    private final KeepPersonalTokens tokens;

    PersonalTokenAuthentication(KeepPersonalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable Supplier<Optional<Authentication>> of(HttpRequest<?> request) {
        if (!request.getPath().startsWith("/api/")) {
            return null;
        }
        return BearerToken.read(request).flatMap(PersonalToken::read).map(this::used).orElse(null);
    }

    private Supplier<Optional<Authentication>> used(Secret secret) {
        return () -> tokens.use(secret).map(AccountAuthentication::of);
    }
}
