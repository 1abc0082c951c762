package campus.web.directory;

import jakarta.inject.Singleton;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import campus.application.directory.KeepPersonalTokens;
import campus.domain.directory.PersonalToken;
import campus.web.shared.Lookups;

/** Knows tokens for scripts among what comes as a bearer token, for the API only; what is none is left to others. */
@Singleton
final class PersonalTokenValidator implements TokenValidator<HttpRequest<?>> {

    private final KeepPersonalTokens tokens;
    private final Lookups lookups;

    PersonalTokenValidator(KeepPersonalTokens tokens, Lookups lookups) {
        this.tokens = tokens;
        this.lookups = lookups;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        if (request == null || !request.getPath().startsWith("/api/")) {
            return Publishers.empty();
        }
        return PersonalToken.read(token)
                .map(secret -> lookups.of(() -> tokens.use(secret).map(AccountAuthentication::of)))
                .orElseGet(Publishers::empty);
    }
}
