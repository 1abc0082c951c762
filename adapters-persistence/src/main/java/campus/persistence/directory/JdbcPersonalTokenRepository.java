package campus.persistence.directory;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.directory.PersonalTokenRepository;
import campus.domain.directory.AccountId;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.PersonalTokenId;
import campus.domain.directory.SecretDigest;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcPersonalTokenRepository implements PersonalTokenRepository {

    private final SqlReads reads;
    private final SqlBatches batches;

    JdbcPersonalTokenRepository(SqlReads reads, SqlBatches batches) {
        this.reads = reads;
        this.batches = batches;
    }

    @Override
    public void add(PersonalToken token, SecretDigest digest) {
        change("""
                /* language=SQL */
                insert into personal_token (id, account_id, digest, name, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?)
                """, token.id(), token.account(), digest.value(), token.name().value(), Micros.of(token.createdAt()),
                Micros.of(token.expiresAt()));
        batches.run("""
                /* language=SQL */
                insert into personal_token_scope (token_id, scope) values (?, ?)
                """, token.scopes().stream().map(scope -> row(token.id(), scope)).toList());
    }

    @Override
    public long count(AccountId account, Instant at) {
        return reads.number("""
                /* language=SQL */
                select count(*) as number from personal_token
                where account_id = :account and revoked_at is null and expires_at > :at
                """, Map.of("account", account, "at", Micros.of(at)));
    }

    @Override
    public void noteUse(PersonalToken token) {
        Instant at = Micros.of(Objects.requireNonNull(token.lastUsedAt()));
        change("""
                /* language=SQL */
                update personal_token set last_used_at = ?
                where id = ? and revoked_at is null and (last_used_at is null or last_used_at < ?)
                """, at, token.id(), at);
    }

    @Override
    public boolean revoke(AccountId account, PersonalTokenId id, Instant at) {
        return change("""
                /* language=SQL */
                update personal_token set revoked_at = coalesce(revoked_at, ?) where id = ? and account_id = ?
                """, Micros.of(at), id, account) == 1;
    }

    @Override
    public void revokeAll(AccountId account, Instant at) {
        change("""
                /* language=SQL */
                update personal_token set revoked_at = ? where account_id = ? and revoked_at is null
                """, Micros.of(at), account);
    }

    /** Instances that do so at the same time take different ones; scopes go with their token. */
    @Override
    public int removeExpired(Instant until, int most) {
        List<List<@Nullable Object>> expired = reads.all("""
                /* language=SQL */
                select id from personal_token where expires_at <= :until
                order by expires_at, id limit :most for update skip locked
                """, Map.of("until", Micros.of(until), "most", most), row -> row(row.uuid("id")));
        batches.run("""
                /* language=SQL */
                delete from personal_token where id = ?
                """, expired);
        return expired.size();
    }

    private int change(String sql, Object... values) {
        return batches.run(sql, List.of(row(values)));
    }

    private static List<@Nullable Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
