package campus.application.directory;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Secret;
import campus.domain.directory.Session;
import campus.domain.directory.SessionId;
import campus.domain.directory.SessionKind;
import campus.domain.directory.SessionLimits;

final class KeepSessionsService implements KeepSessions {

    private final DirectoryPorts ports;
    private final SessionLimits browsers;

    KeepSessionsService(DirectoryPorts ports, SessionLimits browsers) {
        this.ports = ports;
        this.browsers = browsers;
    }

    @Override
    public Optional<Opened> openBrowser(Account account, String client) {
        return open(ports, account, SessionKind.BROWSER, client, browsers);
    }

    /** Waits for changes of accounts, since these end the sessions that there are. */
    static Optional<Opened> open(DirectoryPorts ports, Account account, SessionKind kind, String client,
            SessionLimits limits) {
        Secret secret = ports.secrets().next();
        Session session = Session.begin(new SessionId(ports.ids().next()), account.id(), kind, client,
                ports.clock().instant(), limits);
        return ports.transactions().inTransaction(() -> {
            ports.accounts().lock();
            if (!ports.accounts().find(account.id()).equals(Optional.of(account))) {
                return Optional.empty();
            }
            ports.sessions().add(session, secret.digest());
            return Optional.of(new Opened(session, secret));
        });
    }

    @Override
    public Optional<CurrentSession> resumeBrowser(Secret secret) {
        Instant now = ports.clock().instant();
        Optional<CurrentSession> current = ports.sessionQueries().findCurrent(SessionKind.BROWSER, secret.digest(),
                now);
        current.map(CurrentSession::session).filter(session -> session.isNewUse(now))
                .map(session -> session.usedAt(now, browsers)).ifPresent(this::noteUse);
        return current;
    }

    @Override
    public void end(SessionId id) {
        Instant now = ports.clock().instant();
        done(() -> ports.sessions().revoke(id, now));
    }

    @Override
    public void endOthers(AccountId account, @Nullable SessionId except) {
        Instant now = ports.clock().instant();
        done(() -> ports.sessions().revokeAll(account, except, now));
    }

    private void noteUse(Session session) {
        done(() -> ports.sessions().noteUse(session));
    }

    private void done(Runnable work) {
        ports.transactions().inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
