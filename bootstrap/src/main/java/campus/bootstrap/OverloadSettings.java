package campus.bootstrap;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one instance takes on, from environment variables.
 *
 * @param requestsAtOnce how many requests are worked on at a time
 * @param requestsPerSecond of each account, steadily; 0 for any number
 * @param wrongPasswordsPerMinute for each username, steadily; 0 for any number
 * @param clientAddressHeader where a proxy tells the address of a client; null when there is none
 * @param shutdownSeconds how long requests that run get to finish when the program is stopped
 */
record OverloadSettings(int requestsAtOnce, int requestsPerSecond, int wrongPasswordsPerMinute,
        @Nullable String clientAddressHeader, int shutdownSeconds) {

    static OverloadSettings from(Configuration.Reader read) {
        return new OverloadSettings(read.integer("CAMPUS_MAX_REQUESTS", 200, 1, 100_000),
                read.limit("CAMPUS_RATE_LIMIT", 100, 1_000_000), read.limit("CAMPUS_LOGIN_LIMIT", 10, 1_000_000),
                read.text("CAMPUS_CLIENT_ADDRESS_HEADER"),
                read.integer("CAMPUS_SHUTDOWN_SECONDS", 25, 0, 3_600));
    }

    /** The settings of the framework that follow from these. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("campus.limits.requests-at-once", requestsAtOnce);
        properties.put("campus.limits.requests-per-second", requestsPerSecond);
        properties.put("campus.limits.wrong-passwords-per-minute", wrongPasswordsPerMinute);
        properties.put("micronaut.lifecycle.graceful-shutdown.grace-period", shutdownSeconds + "s");
        if (clientAddressHeader != null) {
            properties.put("campus.limits.client-address-header", clientAddressHeader);
        }
        return properties;
    }
}
