package campus.application.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.SecretDigest;
import campus.domain.directory.Session;
import campus.domain.directory.SessionKind;

/** Reads sessions from memory. */
public final class InMemorySessionQueries implements SessionQueries {
    private final InMemorySessionRepository sessions;
    private final InMemoryAccountRepository accounts;

    public InMemorySessionQueries(InMemorySessionRepository sessions, InMemoryAccountRepository accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Override
    public Optional<CurrentSession> findCurrent(SessionKind kind, SecretDigest digest, Instant at) {
        return sessions.rows().stream()
                .filter(row -> row.digest().equals(digest) && row.revokedAt() == null)
                .map(InMemorySessionRepository.Row::session)
                .filter(session -> session.kind() == kind && !session.isExpired(at))
                .flatMap(session -> account(session.account()).filter(Account::enabled).stream()
                        .map(account -> new CurrentSession(session, SignedInAccount.of(account))))
                .findFirst();
    }

    @Override
    public List<Session> ofAccount(AccountId account, Instant at, int most) {
        return sessions.rows().stream().filter(row -> row.revokedAt() == null)
                .map(InMemorySessionRepository.Row::session)
                .filter(session -> session.account().equals(account) && !session.isExpired(at))
                .sorted(Comparator.comparing(Session::lastUsedAt)
                        .thenComparing(session -> session.id().value().toString()).reversed())
                .limit(most).toList();
    }

    private Optional<Account> account(AccountId id) {
        return accounts.rows().stream().map(InMemoryAccountRepository.Row::account)
                .filter(account -> account.id().equals(id)).findFirst();
    }
}
