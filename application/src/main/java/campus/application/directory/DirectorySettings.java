package campus.application.directory;

import java.time.Duration;

import campus.domain.directory.Lockout;
import campus.domain.directory.SessionLimits;

/**
 * What a school may want otherwise.
 *
 * @param browserSessions how long somebody stays signed in in a browser
 * @param lockout how long to wait after wrong passwords
 */
public record DirectorySettings(SessionLimits browserSessions, Lockout lockout) {

    /** Two hours without a request, and a working day in any case. */
    public static final DirectorySettings DEFAULT = new DirectorySettings(
            new SessionLimits(Duration.ofHours(2), Duration.ofHours(12)), Lockout.DEFAULT);
}
