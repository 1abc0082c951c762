package campus.application.directory;

import java.time.Instant;
import java.util.Optional;

import campus.domain.directory.SecretDigest;
import campus.domain.directory.SessionKind;

/** Reads sessions, without locks. */
public interface SessionQueries {

    /** Empty when there is none of this kind, it expired or was revoked, or the account is disabled. One statement. */
    Optional<CurrentSession> findCurrent(SessionKind kind, SecretDigest digest, Instant at);
}
