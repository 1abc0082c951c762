package campus.web.directory;

import jakarta.inject.Singleton;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import org.reactivestreams.Publisher;

import campus.application.directory.KeepSessions;
import campus.domain.directory.Secret;
import campus.web.shared.Lookups;
import campus.web.shared.SessionCookie;

/**
 * Knows by its cookie who uses a browser. A request with a token of its own is none of a browser, and what is the same
 * for everybody needs no reading.
 */
@Singleton
final class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    private final SessionCookie cookie;
    private final KeepSessions sessions;
    private final Lookups lookups;

    SessionAuthentication(SessionCookie cookie, KeepSessions sessions, Lookups lookups) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.lookups = lookups;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION) || isForEverybody(request.getPath())) {
            return Publishers.empty();
        }
        return cookie.read(request).map(this::resumed).orElseGet(Publishers::empty);
    }

    private Publisher<Authentication> resumed(Secret secret) {
        return lookups.of(() -> sessions.resumeBrowser(secret).map(AccountAuthentication::of));
    }

    private static boolean isForEverybody(String path) {
        return path.startsWith("/assets/") || path.startsWith("/docs/") || path.startsWith("/health");
    }
}
