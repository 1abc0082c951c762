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

/** Statements on {@code student}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StudentTable extends RecordTable<StudentRow> {

    List<StudentRow> findByStudentNumberIn(List<String> numbers);

    List<StudentRow> findByEmailIn(List<String> emails);

    @Query("""
            /* language=SQL */
            update student
            set student_number = :studentNumber, name = :name, name_folded = :nameFolded, email = :email,
                date_of_birth = :dateOfBirth, hold = :hold, version = version + 1, updated_at = :at, updated_by = :by
            where id = :id and version = :version and deleted_at is null
            """)
    int change(@Uuid16 UUID id, long version, String studentNumber, String name, String nameFolded, String email,
            @Nullable LocalDate dateOfBirth, @Nullable String hold, Instant at, String by);

    @Override
    @Query("""
            /* language=SQL */
            update student set deleted_at = :at, deleted_by = :by where id = :id and deleted_at is null
            """)
    int delete(@Uuid16 UUID id, Instant at, String by);

    @Override
    @Query("""
            /* language=SQL */
            update student
            set deleted_at = null, deleted_by = null, version = version + 1, updated_at = :at, updated_by = :by
            where id = :id and deleted_at is not null
            """)
    int restore(@Uuid16 UUID id, Instant at, String by);
}
