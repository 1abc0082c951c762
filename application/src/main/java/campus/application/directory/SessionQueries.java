package campus.application.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import campus.domain.directory.AccountId;
import campus.domain.directory.SecretDigest;
import campus.domain.directory.Session;
import campus.domain.directory.SessionKind;

/** Reads sessions, without locks. */
public interface SessionQueries {

    /** Empty when there is none of this kind, it expired or was revoked, or the account is disabled. One statement. */
    Optional<CurrentSession> findCurrent(SessionKind kind, SecretDigest digest, Instant at);

    /** Those of an account that have not ended, the last used first; {@code most} at most. */
    List<Session> ofAccount(AccountId account, Instant at, int most);
}
