package campus.persistence.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import org.jspecify.annotations.Nullable;

import campus.persistence.shared.RecordTable;
import campus.persistence.shared.Uuid16;

/** Statements on {@code term}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TermTable extends RecordTable<TermRow> {

    List<TermRow> findByCodeIn(List<String> codes);

    @Query("""
            /* language=SQL */
            update term
            set code = :code, name = :name, name_folded = :nameFolded, starts_on = :startsOn, ends_on = :endsOn,
                registration_opens_at = :opensAt, registration_closes_at = :closesAt, drop_deadline = :dropDeadline,
                version = version + 1, updated_at = :at, updated_by = :by
            where id = :id and version = :version and deleted_at is null
            """)
    int change(@Uuid16 UUID id, long version, String code, String name, String nameFolded, LocalDate startsOn,
            LocalDate endsOn, @Nullable Instant opensAt, @Nullable Instant closesAt, @Nullable LocalDate dropDeadline,
            Instant at, String by);

    @Override
    @Query("""
            /* language=SQL */
            update term set deleted_at = :at, deleted_by = :by where id = :id and deleted_at is null
            """)
    int delete(@Uuid16 UUID id, Instant at, String by);

    @Override
    @Query("""
            /* language=SQL */
            update term
            set deleted_at = null, deleted_by = null, version = version + 1, updated_at = :at, updated_by = :by
            where id = :id and deleted_at is not null
            """)
    int restore(@Uuid16 UUID id, Instant at, String by);
}
