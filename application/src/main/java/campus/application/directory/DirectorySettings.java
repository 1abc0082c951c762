package campus.application.directory;

import java.time.Duration;

import campus.domain.directory.Lockout;
import campus.domain.directory.SessionLimits;

/**
 * What a school may want otherwise.
 *
 * @param browserSessions how long somebody stays signed in in a browser
 * @param programSessions how long a program gets new bearer tokens for the one that it signed in with
 * @param lockout how long to wait after wrong passwords
 */
public record DirectorySettings(SessionLimits browserSessions, SessionLimits programSessions, Lockout lockout) {

    /** Two hours without a request and a working day in any case; for programs two weeks and a term. */
    public static final DirectorySettings DEFAULT = new DirectorySettings(
            new SessionLimits(Duration.ofHours(2), Duration.ofHours(12)),
            new SessionLimits(Duration.ofDays(14), Duration.ofDays(90)), Lockout.DEFAULT);
}
