package campus.application.directory;

import java.time.Instant;
import java.util.Optional;

import campus.domain.directory.AccountId;
import campus.domain.directory.ExternalIdentity;
import campus.domain.directory.IdentityLink;

/** Keeps which account belongs to which identity elsewhere. Must be called inside a transaction. */
public interface IdentityRepository {

    /** To the letter: case counts. */
    Optional<IdentityLink> find(ExternalIdentity identity);

    Optional<IdentityLink> ofAccount(AccountId account);

    /** That neither the account nor the identity has a link is a duty, and a fault otherwise. */
    void add(IdentityLink link);

    /** Keeps when the attempt began by which a link was last used. */
    void noteAttempt(AccountId account, Instant begunAt);

    /** Nothing happens when there is none. */
    void remove(AccountId account);
}
