package campus.persistence.shared;

import java.time.Instant;
import java.util.Optional;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Statements on {@code idempotency_key}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface IdempotencyKeyTable extends GenericRepository<IdempotencyKeyRow, String> {

    Optional<IdempotencyKeyRow> findByAccountAndKeyValue(String account, String keyValue);

    @Query("""
            /* language=SQL */
            insert into idempotency_key (account, key_value, fingerprint, created_at)
            values (:account, :keyValue, :fingerprint, :at)
            """)
    int add(String account, String keyValue, String fingerprint, Instant at);

    @Query("""
            /* language=SQL */
            update idempotency_key set status = :status, headers = :headers, body = :body
            where account = :account and key_value = :keyValue and status is null
            """)
    int answer(String account, String keyValue, int status, String headers, String body);

    @Query("""
            /* language=SQL */
            delete from idempotency_key
            where account = :account and key_value = :keyValue and created_at <= :until
            """)
    int removeExpired(String account, String keyValue, Instant until);
}
