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

import campus.persistence.shared.Uuid16;

/** Statements on {@code score}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ScoreTable extends GenericRepository<ScoreRow, UUID> {

    Optional<ScoreRow> findByEnrollmentIdAndAssessmentId(@Uuid16 UUID enrollment, @Uuid16 UUID assessment);

    List<ScoreRow> findByEnrollmentIdIn(@Uuid16 List<UUID> enrollments);

    /** Adds the first score, in the section of the assessment; 0 when there is no such assessment. */
    @Query("""
            /* language=SQL */
            insert into score (enrollment_id, section_id, assessment_id, version, grade, created_at, created_by,
                updated_at, updated_by)
            select :enrollment, a.section_id, a.id, 1, :grade, :at, :by, :at, :by
            from assessment a
            where a.id = :assessment
            """)
    int add(@Uuid16 UUID enrollment, @Uuid16 UUID assessment, @Nullable BigDecimal grade, Instant at, String by);

    @Query("""
            /* language=SQL */
            update score
            set grade = :grade, version = version + 1, updated_at = :at, updated_by = :by
            where enrollment_id = :enrollment and assessment_id = :assessment and version = :version
            """)
    int change(@Uuid16 UUID enrollment, @Uuid16 UUID assessment, long version, @Nullable BigDecimal grade, Instant at,
            String by);
}
