package campus.web.shared;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site makes a browser do: every request that may change something and carries the cookie
 * of a session, or goes to a page. Browsers say by themselves where a request comes from; who says nothing is none.
 */
@ServerFilter("/**")
final class SameOrigin implements Ordered {

    private static final Set<HttpMethod> SAFE = EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
            HttpMethod.TRACE);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    /** After what all answers get, before everything that does something. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 2;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (!SAFE.contains(request.getMethod()) && isOfABrowser(request) && !isFromHere(request)) {
            throw new ProblemException(ProblemType.CROSS_SITE_REQUEST,
                    ProblemType.CROSS_SITE_REQUEST.explanation() + " " + ProblemType.CROSS_SITE_REQUEST.remedy());
        }
    }

    private static boolean isOfABrowser(HttpRequest<?> request) {
        return !request.getPath().startsWith("/api/") || request.getCookies().contains(SessionCookie.NAME);
    }

    private static boolean isFromHere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin == null || isHost(origin, request.getHeaders().get(HttpHeaders.HOST));
    }

    private static boolean isHost(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
