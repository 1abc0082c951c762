package campus.application.directory;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Secret;
import campus.domain.directory.Session;
import campus.domain.directory.SessionId;

/** Lets people go on without signing in for each request. */
public interface KeepSessions {

    /**
     * Begins a session in a browser, with a secret of its own.
     *
     * @param account as it was when it signed in
     * @param client what the browser says it is
     * @return empty when the account was changed or disabled meanwhile
     */
    Optional<Opened> openBrowser(Account account, String client);

    /** Goes on with a session of a browser; empty when it has ended or never was. */
    Optional<CurrentSession> resumeBrowser(Secret secret);

    void end(SessionId id);

    /** Ends all of an account but one; null spares none. */
    void endOthers(AccountId account, @Nullable SessionId except);

    /** The secret is known to nobody else. */
    record Opened(Session session, Secret secret) {
    }
}
