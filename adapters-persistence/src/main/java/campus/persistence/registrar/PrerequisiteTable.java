package campus.persistence.registrar;

import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import campus.persistence.shared.Uuid16;

/** Statements on {@code prerequisite}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PrerequisiteTable extends GenericRepository<PrerequisiteRow, UUID> {

    List<PrerequisiteRow> findByCourseIdInOrderByOrdinal(@Uuid16 List<UUID> courses);

    List<PrerequisiteRow> saveAll(List<PrerequisiteRow> rows);

    @Query("""
            /* language=SQL */
            delete from prerequisite where course_id = :course
            """)
    int deleteOf(@Uuid16 UUID course);
}
