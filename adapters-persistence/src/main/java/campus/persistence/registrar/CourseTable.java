package campus.persistence.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

import campus.persistence.shared.RecordTable;
import campus.persistence.shared.Uuid16;

/** Statements on {@code course}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CourseTable extends RecordTable<CourseRow> {

    List<CourseRow> findByCodeIn(List<String> codes);

    @Query("""
            /* language=SQL */
            update course
            set code = :code, title = :title, title_folded = :titleFolded, description = :description,
                credits = :credits, department_id = :departmentId,
                version = version + 1, updated_at = :at, updated_by = :by
            where id = :id and version = :version and deleted_at is null
            """)
    int change(@Uuid16 UUID id, long version, String code, String title, String titleFolded, String description,
            BigDecimal credits, @Uuid16 UUID departmentId, Instant at, String by);

    @Override
    @Query("""
            /* language=SQL */
            update course set deleted_at = :at, deleted_by = :by where id = :id and deleted_at is null
            """)
    int delete(@Uuid16 UUID id, Instant at, String by);

    @Override
    @Query("""
            /* language=SQL */
            update course
            set deleted_at = null, deleted_by = null, version = version + 1, updated_at = :at, updated_by = :by
            where id = :id and deleted_at is not null
            """)
    int restore(@Uuid16 UUID id, Instant at, String by);
}
