package campus.persistence.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.EnrollmentStatus;
import campus.persistence.shared.Uuid16;

/** Statements on {@code enrollment}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EnrollmentTable extends GenericRepository<EnrollmentRow, UUID> {

    Optional<EnrollmentRow> findById(@Uuid16 UUID id);

    Optional<EnrollmentRow> findByIdForUpdate(@Uuid16 UUID id);

    /** The longest waiting first. */
    @Query("""
            /* language=SQL */
            select id, version, student_id, section_id, status, grade, enrolled_at, waitlisted_at, created_at,
                created_by, updated_at, updated_by
            from enrollment
            where section_id = :section and status = 'WAITLISTED'
            order by waitlisted_at, id
            """)
    List<EnrollmentRow> waitlist(@Uuid16 UUID section);

    @Query("""
            /* language=SQL */
            update enrollment
            set status = :status, grade = :grade, enrolled_at = :enrolledAt, waitlisted_at = :waitlistedAt,
                version = version + 1, updated_at = :at, updated_by = :by
            where id = :id and version = :version
            """)
    int change(@Uuid16 UUID id, long version, EnrollmentStatus status, @Nullable BigDecimal grade, Instant enrolledAt,
            @Nullable Instant waitlistedAt, Instant at, String by);
}
