package campus.application.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import campus.domain.directory.AccountId;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.SecretDigest;

/** Reads tokens for scripts, without locks. */
public interface PersonalTokenQueries {

    /** Empty when there is none, it expired or was revoked, or the account is disabled. One statement. */
    Optional<CurrentToken> findCurrent(SecretDigest digest, Instant at);

    /** Those of an account that have not ended, the newest first. */
    List<PersonalToken> ofAccount(AccountId account, Instant at);
}
