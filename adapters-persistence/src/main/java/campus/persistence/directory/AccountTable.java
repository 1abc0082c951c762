package campus.persistence.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import campus.persistence.shared.Uuid16;

/** Statements on {@code account}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountTable extends GenericRepository<AccountRow, UUID> {

    Optional<AccountRow> findById(@Uuid16 UUID id);

    Optional<AccountRow> findByUsername(String username);

    Optional<AccountRow> findByStudentId(@Uuid16 UUID student);

    long count();

    AccountRow save(AccountRow row);

    @Query("""
            /* language=SQL */
            update account
            set password_hash = :hash, student_id = :student, enabled = :enabled, version = version + 1,
                updated_at = :at, updated_by = :by
            where id = :id
            """)
    int change(@Uuid16 UUID id, String hash, @Nullable @Uuid16 UUID student, boolean enabled, Instant at, String by);
}
