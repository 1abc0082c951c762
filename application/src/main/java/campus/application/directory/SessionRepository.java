package campus.application.directory;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.domain.directory.AccountId;
import campus.domain.directory.SecretDigest;
import campus.domain.directory.Session;
import campus.domain.directory.SessionId;

/** Keeps sessions, each under the digest of its secret. Must be called inside a transaction. */
public interface SessionRepository {

    void add(Session session, SecretDigest digest);

    /** Keeps when it was used and expires, unless it was revoked or others have used it later. */
    void noteUse(Session session);

    /**
     * Gives a session another secret, and keeps when it was used and expires; what was its secret is spent. False, and
     * nothing is changed, when the session was revoked or has another secret than the present one: of many who spend
     * the same at the same time, one succeeds.
     */
    boolean rotate(Session used, SecretDigest present, SecretDigest next);

    /** The session that a spent secret was of, whether or not it has ended. */
    Optional<SessionId> findSpent(SecretDigest digest);

    /** Ends one; nothing happens when it has ended already. */
    void revoke(SessionId id, Instant at);

    /** Ends all of an account, except one. */
    void revokeAll(AccountId account, @Nullable SessionId except, Instant at);

    /** Removes sessions that expired until a moment, the first ones first, {@code most} at most; tells how many. */
    int removeExpired(Instant until, int most);
}
