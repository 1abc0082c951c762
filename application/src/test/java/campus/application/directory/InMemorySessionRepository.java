package campus.application.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.shared.InMemoryStore;
import campus.application.shared.InMemoryTable;
import campus.domain.directory.AccountId;
import campus.domain.directory.SecretDigest;
import campus.domain.directory.Session;
import campus.domain.directory.SessionId;

/** Keeps sessions in memory. */
public final class InMemorySessionRepository implements SessionRepository {
    private final InMemoryStore store;
    private final InMemoryTable<SessionId, Row> sessions;
    private final InMemoryTable<SecretDigest, SessionId> spent;

    /** A session and what is kept about it. */
    record Row(Session session, SecretDigest digest, @Nullable Instant revokedAt) {
    }

    public InMemorySessionRepository(InMemoryStore store) {
        this.store = store;
        this.sessions = new InMemoryTable<>(store);
        this.spent = new InMemoryTable<>(store);
    }

    @Override
    public void add(Session session, SecretDigest digest) {
        store.requireTransaction();
        if (sessions.all().stream().anyMatch(row -> row.digest().equals(digest))) {
            throw new IllegalStateException("there is a session of this secret");
        }
        sessions.put(session.id(), new Row(session, digest, null));
    }

    @Override
    public void noteUse(Session session) {
        store.requireTransaction();
        Row row = sessions.get(session.id());
        if (row != null && row.revokedAt() == null && row.session().lastUsedAt().isBefore(session.lastUsedAt())) {
            sessions.put(session.id(), new Row(session, row.digest(), null));
        }
    }

    @Override
    public boolean rotate(Session used, SecretDigest present, SecretDigest next) {
        store.requireTransaction();
        Row row = sessions.get(used.id());
        if (row == null || row.revokedAt() != null || !row.digest().equals(present)) {
            return false;
        }
        sessions.put(used.id(), new Row(used, next, null));
        spent.put(present, used.id());
        return true;
    }

    @Override
    public Optional<SessionId> findSpent(SecretDigest digest) {
        store.requireTransaction();
        return Optional.ofNullable(spent.get(digest));
    }

    @Override
    public void revoke(SessionId id, Instant at) {
        store.requireTransaction();
        Row row = sessions.get(id);
        if (row != null && row.revokedAt() == null) {
            sessions.put(id, new Row(row.session(), row.digest(), at));
        }
    }

    @Override
    public void revokeAll(AccountId account, @Nullable SessionId except, Instant at) {
        store.requireTransaction();
        sessions.all().stream().map(Row::session).filter(session -> session.account().equals(account))
                .filter(session -> !session.id().equals(except)).forEach(session -> revoke(session.id(), at));
    }

    @Override
    public int removeExpired(Instant until, int most) {
        store.requireTransaction();
        List<SessionId> expired = sessions.all().stream().map(Row::session)
                .filter(session -> session.isExpired(until)).sorted(Comparator.comparing(Session::expiresAt))
                .limit(most).map(Session::id).toList();
        expired.forEach(sessions::remove);
        spent.byKey().forEach((digest, session) -> {
            if (expired.contains(session)) {
                spent.remove(digest);
            }
        });
        return expired.size();
    }

    /** Read without a transaction. */
    List<Row> rows() {
        return store.read(sessions::all);
    }
}
