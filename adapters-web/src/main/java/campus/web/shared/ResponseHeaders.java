package campus.web.shared;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Puts on every answer what browsers and caches need to know. */
@ServerFilter("/**")
final class ResponseHeaders implements Ordered {

    private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** The reference page makes its styles and pictures with a script of its own. */
    private static final String REFERENCE = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        response.header("X-Frame-Options", "DENY");
        response.header("Content-Security-Policy",
                request.getPath().equals("/docs") || request.getPath().startsWith("/docs/") ? REFERENCE : STRICT);
        if (request.getPath().startsWith("/api/")) {
            response.header(HttpHeaders.CACHE_CONTROL,
                    request.getMethod() == HttpMethod.GET && response.getHeaders().contains(HttpHeaders.ETAG)
                            ? "no-cache"
                            : "no-store");
        }
        if (response.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE,
                    request.getHeaders().get(HttpHeaders.AUTHORIZATION, String.class, "").startsWith("Bearer ")
                            ? "Bearer error=\"invalid_token\""
                            : "Bearer");
        }
    }
}
