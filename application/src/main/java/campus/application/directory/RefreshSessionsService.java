package campus.application.directory;

import java.time.Instant;
import java.util.Optional;

import campus.domain.directory.Account;
import campus.domain.directory.Secret;
import campus.domain.directory.SecretDigest;
import campus.domain.directory.Session;
import campus.domain.directory.SessionId;
import campus.domain.directory.SessionKind;
import campus.domain.directory.SessionLimits;

final class RefreshSessionsService implements RefreshSessions {

    private final DirectoryPorts ports;
    private final SessionLimits limits;

    RefreshSessionsService(DirectoryPorts ports, SessionLimits limits) {
        this.ports = ports;
        this.limits = limits;
    }

    @Override
    public Optional<Granted> begin(Account account, String client) {
        return KeepSessionsService.open(ports, account, SessionKind.API, client, limits)
                .map(opened -> new Granted(new CurrentSession(opened.session(), SignedInAccount.of(account)),
                        opened.secret()));
    }

    @Override
    public Optional<Granted> refresh(Secret token) {
        SecretDigest digest = token.digest();
        Instant now = ports.clock().instant();
        Optional<CurrentSession> current = current(digest, now);
        if (current.isEmpty()) {
            end(token);
            return Optional.empty();
        }
        Session used = current.get().session().usedAt(now, limits);
        Secret next = ports.secrets().next();
        return ports.transactions().inTransaction(() -> {
            if (ports.sessions().rotate(used, digest, next.digest())) {
                return Optional.of(new Granted(new CurrentSession(used, current.get().account()), next));
            }
            ports.sessions().revoke(used.id(), now);
            return Optional.empty();
        });
    }

    @Override
    public void end(Secret token) {
        SecretDigest digest = token.digest();
        Instant now = ports.clock().instant();
        Optional<SessionId> current = current(digest, now).map(found -> found.session().id());
        ports.transactions().inTransaction(() -> {
            current.or(() -> ports.sessions().findSpent(digest)).ifPresent(id -> ports.sessions().revoke(id, now));
            return true;
        });
    }

    private Optional<CurrentSession> current(SecretDigest digest, Instant at) {
        return ports.sessionQueries().findCurrent(SessionKind.API, digest, at);
    }
}
