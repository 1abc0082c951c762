package campus.application.directory;

import java.time.Instant;

import campus.domain.directory.AccountId;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.PersonalTokenId;
import campus.domain.directory.SecretDigest;

/** Keeps tokens for scripts, each under the digest of its secret. Must be called inside a transaction. */
public interface PersonalTokenRepository {

    void add(PersonalToken token, SecretDigest digest);

    /** How many of an account have not ended at a moment. */
    long count(AccountId account, Instant at);

    /** Keeps when it was used, unless it was used later or has ended. */
    void noteUse(PersonalToken token);

    /** Ends one of an account; false when the account has none of this identity. It may have ended already. */
    boolean revoke(AccountId account, PersonalTokenId id, Instant at);

    /** Ends all of an account. */
    void revokeAll(AccountId account, Instant at);

    /** Removes tokens that expired until a moment, the first ones first, {@code most} at most; tells how many. */
    int removeExpired(Instant until, int most);
}
