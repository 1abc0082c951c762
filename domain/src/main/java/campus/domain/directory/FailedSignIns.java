package campus.domain.directory;

import java.time.Instant;

/**
 * That signing in with a username failed.
 *
 * @param inARow how often since it last succeeded, one or more
 * @param lastAt when it did so last
 */
public record FailedSignIns(int inARow, Instant lastAt) {
}
