package campus.persistence.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.directory.SessionRepository;
import campus.domain.directory.AccountId;
import campus.domain.directory.SecretDigest;
import campus.domain.directory.Session;
import campus.domain.directory.SessionId;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcSessionRepository implements SessionRepository {

    private static final UUID NONE = new UUID(0, 0);

    private final SessionTable table;
    private final SqlReads reads;
    private final SqlBatches batches;

    JdbcSessionRepository(SessionTable table, SqlReads reads, SqlBatches batches) {
        this.table = table;
        this.reads = reads;
        this.batches = batches;
    }

    @Override
    public void add(Session session, SecretDigest digest) {
        table.save(SessionRow.of(session, digest));
    }

    @Override
    public void noteUse(Session session) {
        table.noteUse(session.id().value(), Micros.of(session.lastUsedAt()), Micros.of(session.expiresAt()));
    }

    @Override
    public boolean rotate(Session used, SecretDigest present, SecretDigest next) {
        UUID id = used.id().value();
        if (table.rotate(id, present.value(), next.value(), Micros.of(used.lastUsedAt()),
                Micros.of(used.expiresAt())) != 1) {
            return false;
        }
        batches.run("""
                /* language=SQL */
                insert into spent_refresh_token (digest, session_id) values (?, ?)
                """, List.of(List.of(present.value(), id)));
        return true;
    }

    @Override
    public Optional<SessionId> findSpent(SecretDigest digest) {
        return reads.all("""
                /* language=SQL */
                select session_id from spent_refresh_token where digest = :digest
                """, Map.of("digest", digest.value()), row -> new SessionId(row.uuid("session_id"))).stream()
                .findFirst();
    }

    @Override
    public void revoke(SessionId id, Instant at) {
        table.revoke(id.value(), Micros.of(at));
    }

    @Override
    public void revokeAll(AccountId account, @Nullable SessionId except, Instant at) {
        table.revokeAll(account.value(), except == null ? NONE : except.value(), Micros.of(at));
    }

    /** Instances that do so at the same time take different ones; what is spent goes with its session. */
    @Override
    public int removeExpired(Instant until, int most) {
        List<List<@Nullable Object>> expired = reads.all("""
                /* language=SQL */
                select id from account_session where expires_at <= :until
                order by expires_at, id limit :most for update skip locked
                """, Map.of("until", Micros.of(until), "most", most), row -> List.of(row.uuid("id")));
        batches.run("""
                /* language=SQL */
                delete from account_session where id = ?
                """, expired);
        return expired.size();
    }
}
