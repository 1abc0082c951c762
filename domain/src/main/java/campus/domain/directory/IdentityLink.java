package campus.domain.directory;

import java.time.Instant;

/**
 * That an account is used by somebody with an identity elsewhere; each has at most one of the other.
 *
 * @param lastAttemptAt when the attempt began by which it was last used
 */
public record IdentityLink(AccountId account, ExternalIdentity identity, Instant linkedAt, Instant lastAttemptAt) {

    /** Whether an attempt is a new one: each counts once, and none that began before the last. */
    public boolean isNewAttempt(Instant begunAt) {
        return begunAt.isAfter(lastAttemptAt);
    }
}
