package campus.domain.directory;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idle after its last use
 * @param longest after it began, however much it is used
 */
public record SessionLimits(Duration idle, Duration longest) {

    public SessionLimits {
        if (!idle.isPositive() || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException("a session of " + longest + " that may be idle for " + idle);
        }
    }
}
