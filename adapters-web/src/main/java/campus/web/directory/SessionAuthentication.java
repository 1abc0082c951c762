package campus.web.directory;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

import campus.application.directory.KeepSessions;
import campus.domain.directory.Secret;
import campus.web.shared.CallerLookup;
import campus.web.shared.SessionCookie;

/**
 * Knows by its cookie who uses a browser. A request with a token of its own is none of a browser, and what is the same
 * for everybody needs no reading.
 */
@Singleton
final class SessionAuthentication implements CallerLookup {

    private final SessionCookie cookie;
    private final KeepSessions sessions;

    SessionAuthentication(SessionCookie cookie, KeepSessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    public @Nullable Supplier<Optional<Authentication>> of(HttpRequest<?> request) {
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION) || isForEverybody(request.getPath())) {
            return null;
        }
        return cookie.read(request).map(this::resumed).orElse(null);
    }

    private Supplier<Optional<Authentication>> resumed(Secret secret) {
        return () -> sessions.resumeBrowser(secret).map(AccountAuthentication::of);
    }

    private static boolean isForEverybody(String path) {
        return path.startsWith("/assets/") || path.startsWith("/docs/") || path.startsWith("/health");
    }
}
