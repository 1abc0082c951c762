package campus.bootstrap;

import java.util.Map;

/**
 * What one instance takes on, from environment variables.
 *
 * @param requestsAtOnce how many requests are worked on at a time
 */
record OverloadSettings(int requestsAtOnce) {

    static OverloadSettings from(Configuration.Reader read) {
        return new OverloadSettings(read.integer("CAMPUS_MAX_REQUESTS", 200, 1, 100_000));
    }

    /** The settings of the framework that follow from these. */
    Map<String, Object> properties() {
        return Map.of("campus.limits.requests-at-once", requestsAtOnce);
    }
}
