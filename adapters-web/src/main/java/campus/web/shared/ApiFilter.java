package campus.web.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.filter.ConditionalFilter;

/**
 * A filter for requests to the API. Its pattern is that of all requests, since the framework matches any other against
 * each request anew.
 */
interface ApiFilter extends ConditionalFilter {

    @Override
    default boolean isEnabled(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }
}
