package campus.web.shared;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How much is taken on, each by one instance of the program.
 *
 * @param requestsAtOnce how many requests are worked on at a time; 1 or more
 */
@ConfigurationProperties("campus.limits")
public record Limits(@Bindable(defaultValue = "200") int requestsAtOnce) {
}
