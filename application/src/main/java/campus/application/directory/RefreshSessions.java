package campus.application.directory;

import java.util.Optional;

import campus.domain.directory.Account;
import campus.domain.directory.Secret;

/**
 * Lets programs go on without a password: each refresh token is exchanged once, for another one. All that follow from one
 * signing in are a family, which is one session.
 */
public interface RefreshSessions {

    /**
     * Begins a family.
     *
     * @param account as it was when it signed in
     * @param client what the program says it is
     * @return empty when the account was changed or disabled meanwhile
     */
    Optional<Granted> begin(Account account, String client);

    /**
     * Spends a refresh token. One that is spent already was copied, by a thief or from one: its family ends, so that
     * whoever else goes on with it has to sign in, too.
     *
     * @return empty when it is spent, unknown or expired, was ended, or the account is disabled
     */
    Optional<Granted> refresh(Secret token);

    /** Ends the family of a refresh token, spent or not; nothing happens when there is none. */
    void end(Secret token);

    /** The account as it is now; the refresh token is known to nobody else. */
    record Granted(CurrentSession current, Secret refreshToken) {
    }
}
