package campus.persistence.registrar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.SectionStatus;
import campus.persistence.shared.RecordTable;
import campus.persistence.shared.Uuid16;

/** Statements on {@code section}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SectionTable extends RecordTable<SectionRow> {

    List<SectionRow> findByCourseIdInAndTermIdIn(@Uuid16 List<UUID> courses, @Uuid16 List<UUID> terms);

    List<SectionRow> findByCourseIdAndTermIdAndNumber(@Uuid16 UUID course, @Uuid16 UUID term, String number);

    @Query("""
            /* language=SQL */
            update section
            set course_id = :courseId, term_id = :termId, number = :number, capacity = :capacity,
                waitlist_capacity = :waitlistCapacity, status = :status, instructor = :instructor,
                instructor_folded = :instructorFolded, instructor_id = :instructorId, version = version + 1, updated_at = :at, updated_by = :by
            where id = :id and version = :version and deleted_at is null
            """)
    int change(@Uuid16 UUID id, long version, @Uuid16 UUID courseId, @Uuid16 UUID termId, String number, int capacity,
            int waitlistCapacity, SectionStatus status, @Nullable String instructor, @Nullable String instructorFolded,
            @Nullable @Uuid16 UUID instructorId, Instant at, String by);

    @Override
    @Query("""
            /* language=SQL */
            update section set deleted_at = :at, deleted_by = :by where id = :id and deleted_at is null
            """)
    int delete(@Uuid16 UUID id, Instant at, String by);

    @Override
    @Query("""
            /* language=SQL */
            update section
            set deleted_at = null, deleted_by = null, version = version + 1, updated_at = :at, updated_by = :by
            where id = :id and deleted_at is not null
            """)
    int restore(@Uuid16 UUID id, Instant at, String by);
}
