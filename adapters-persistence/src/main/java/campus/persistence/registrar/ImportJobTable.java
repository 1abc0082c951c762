package campus.persistence.registrar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJob;
import campus.persistence.shared.Uuid16;

/** Statements on {@code import_job}. Changes tell how many rows they changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportJobTable extends GenericRepository<ImportJobRow, UUID> {

    ImportJobRow save(ImportJobRow row);

    @Query("""
            /* language=SQL */
            update import_job
            set state = :state, failure = :failure, started_at = :startedAt, finished_at = :finishedAt
            where id = :id
            """)
    int change(@Uuid16 UUID id, ImportJob.State state, ImportJob.@Nullable Failure failure,
            @Nullable Instant startedAt, @Nullable Instant finishedAt);

    @Query("""
            /* language=SQL */
            update import_job set touched_at = :at where id in (:ids) and state in ('QUEUED', 'RUNNING')
            """)
    int touch(@Expandable @Uuid16 List<UUID> ids, Instant at);
}
