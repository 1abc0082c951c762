package campus.web.shared;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Refuses compressed bodies: no client needs them, and what they unpack to has no limit. */
@ServerFilter("/**")
final class ContentEncodings implements ApiFilter, Ordered {

    /** After what is refused of any request. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getHeaders().contains(CompressedBodies.MARK)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The body has a Content-Encoding; send it as it is, without compression and without that header.");
        }
    }
}
