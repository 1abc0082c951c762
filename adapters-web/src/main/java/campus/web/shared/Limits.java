package campus.web.shared;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * How much is taken on, each by one instance of the program.
 *
 * @param requestsAtOnce how many requests are worked on at a time; 1 or more
 * @param requestsPerSecond of each account, steadily; 0 for any number
 * @param wrongPasswordsPerMinute for each username, steadily; 0 for any number
 * @param clientAddressHeader the header in which a proxy, at the end of the value, tells the address that it was called
 *        from; null when there is none, so that a client cannot choose its address
 */
@ConfigurationProperties("campus.limits")
public record Limits(@Bindable(defaultValue = "200") int requestsAtOnce,
        @Bindable(defaultValue = "100") int requestsPerSecond,
        @Bindable(defaultValue = "10") int wrongPasswordsPerMinute, @Nullable String clientAddressHeader) {
}
