package campus.persistence.directory;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import campus.persistence.shared.Uuid16;

/** Statements on {@code account_session}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionTable extends GenericRepository<SessionRow, UUID> {

    SessionRow save(SessionRow row);

    @Query("""
            /* language=SQL */
            update account_session set last_used_at = :at, expires_at = :expires
            where id = :id and revoked_at is null and last_used_at < :at
            """)
    int noteUse(@Uuid16 UUID id, Instant at, Instant expires);

    @Query("""
            /* language=SQL */
            update account_session set digest = :next, last_used_at = :at, expires_at = :expires
            where id = :id and digest = :present and revoked_at is null
            """)
    int rotate(@Uuid16 UUID id, String present, String next, Instant at, Instant expires);

    @Query("""
            /* language=SQL */
            update account_session set revoked_at = :at where id = :id and revoked_at is null
            """)
    int revoke(@Uuid16 UUID id, Instant at);

    @Query("""
            /* language=SQL */
            update account_session set revoked_at = :at
            where account_id = :account and revoked_at is null and id <> :except
            """)
    int revokeAll(@Uuid16 UUID account, @Uuid16 UUID except, Instant at);
}
