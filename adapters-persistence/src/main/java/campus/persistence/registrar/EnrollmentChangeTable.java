package campus.persistence.registrar;

import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import campus.persistence.shared.Uuid16;

/** Statements on {@code enrollment_change}: rows are added and read, and there is no other statement. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EnrollmentChangeTable extends GenericRepository<EnrollmentChangeRow, UUID> {

    EnrollmentChangeRow save(EnrollmentChangeRow row);

    @Query("""
            /* language=SQL */
            select id, enrollment_id, status_from, status_to, grade_from, grade_to, changed_at, changed_by, why,
                overridden
            from enrollment_change
            where enrollment_id = :enrollment
            order by changed_at, id
            """)
    List<EnrollmentChangeRow> of(@Uuid16 UUID enrollment);
}
