package campus.web.shared;

import java.util.Optional;
import java.util.function.Supplier;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

/** A way to say who asks that can be revoked, so that the records have to be read for each request anew. */
@FunctionalInterface
public interface CallerLookup {

    /** What reads who asks, which takes time; null when the request does not say it in this way. */
    @Nullable
    Supplier<Optional<Authentication>> of(HttpRequest<?> request);
}
