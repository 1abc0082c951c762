package campus.web.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import campus.domain.directory.Secret;

/** In which a browser keeps the secret of its session, out of reach of scripts, until it is closed. */
@Singleton
public final class SessionCookie {

    static final String NAME = "campus_session";

    private final String protocolHeader;

    /** @param protocolHeader in which a proxy tells how it was called; empty when there is none */
    SessionCookie(@Value("${campus.sign-in.protocol-header:}") String protocolHeader) {
        this.protocolHeader = protocolHeader;
    }

    /** The secret that came with a request; empty also when it cannot be one. */
    public Optional<Secret> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).flatMap(Secret::read);
    }

    /** As an answer to the request sets it. */
    public Cookie of(Secret secret, HttpRequest<?> request) {
        return of(secret.value(), request);
    }

    /** Makes the browser forget it. */
    public Cookie none(HttpRequest<?> request) {
        return of("", request).maxAge(0);
    }

    private Cookie of(String value, HttpRequest<?> request) {
        return Cookie.of(NAME, value).path("/").httpOnly(true).sameSite(SameSite.Lax)
                .secure(isSecure(request));
    }

    /** Whether a request came by https, as far as this program or its proxy knows. */
    public boolean isSecure(HttpRequest<?> request) {
        return request.isSecure() || isSecureAtTheProxy(request);
    }

    /** The last value is the one that the own proxy wrote. */
    private boolean isSecureAtTheProxy(HttpRequest<?> request) {
        if (protocolHeader.isEmpty()) {
            return false;
        }
        List<String> values = request.getHeaders().getAll(protocolHeader);
        String value = values.isEmpty() ? "" : values.getLast();
        return value.substring(value.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT).equals("https");
    }
}
