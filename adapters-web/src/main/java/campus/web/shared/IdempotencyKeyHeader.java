package campus.web.shared;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;

/**
 * Reads the Idempotency-Key of a request, and refuses it where it would mean nothing. The body of such a request is
 * digested while it is read.
 */
@ServerFilter("/**")
final class IdempotencyKeyHeader implements ApiFilter, Ordered {

    static final String NAME = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final String KEY = IdempotencyKeyHeader.class.getName() + ".key";
    private static final String BODY = IdempotencyKeyHeader.class.getName() + ".body";
    /** A string in quotes as RFC 8941 has it, or the characters as they are. */
    private static final Pattern FORM = Pattern
            .compile(
                    "\"((?:[\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\]){1,510})\"|([\\x21\\x23-\\x7e][\\x21-\\x7e]{0,254})");
    private static final int MAX_LENGTH = 255;

    /** After what is refused of any request. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    /** The key of a request, if there is one. */
    static Optional<String> of(HttpRequest<?> request) {
        return request.getAttribute(KEY, String.class);
    }

    /** The digest of the body of a request with a key, which has been read. */
    static String bodyDigest(HttpRequest<?> request) {
        try {
            return ((CompletableFuture<?>) request.getAttribute(BODY).orElseThrow()).join().toString();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @RequestFilter
    void read(HttpRequest<?> request) {
        List<String> sent = request.getHeaders().getAll(NAME);
        RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
        if (sent.isEmpty() || route == null) {
            return;
        }
        if (!route.getRouteInfo().getAnnotationMetadata().hasStereotype(Keyed.class)) {
            throw ProblemException.invalidParameter(NAME, "not-allowed", "This header is for POST requests that change "
                    + "records; others may be sent again as they are. Leave it out.");
        }
        request.setAttribute(KEY, key(sent));
        if (route.getRouteInfo().getAnnotationMetadata().hasStereotype(Idempotent.class)
                && request instanceof ServerHttpRequest<?> server) {
            request.setAttribute(BODY, digest(server.byteBody().split(SplitBackpressureMode.FASTEST)));
        }
    }

    private static String key(List<String> sent) {
        if (sent.size() > 1) {
            throw ProblemException.invalidParameter(NAME, "repeated", "The header is there " + sent.size()
                    + " times; send it once.");
        }
        Matcher form = FORM.matcher(sent.getFirst().strip());
        if (form.matches()) {
            String key = form.group(2) != null ? form.group(2) : form.group(1).replaceAll("\\\\(.)", "$1");
            if (key.length() <= MAX_LENGTH) {
                return key;
            }
        }
        throw ProblemException.invalidParameter(NAME, "malformed", "A key is 1 to " + MAX_LENGTH
                + " visible characters of ASCII, with or without double quotes around them. Send a new UUID for each "
                + "new request, and the same one when you send it again.");
    }

    private static CompletableFuture<String> digest(CloseableByteBody copy) {
        return copy.buffer().thenApply(body -> {
            try (body) {
                return Sha256.of(body.toByteArray());
            }
        });
    }
}
