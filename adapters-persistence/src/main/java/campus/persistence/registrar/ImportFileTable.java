package campus.persistence.registrar;

import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import campus.persistence.shared.Uuid16;

/** Statements on {@code import_file}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportFileTable extends GenericRepository<ImportFileRow, UUID> {

    List<ImportFileRow> findByJobIdInOrderByOrdinal(@Uuid16 List<UUID> jobs);

    List<ImportFileRow> saveAll(List<ImportFileRow> rows);

    @Query("""
            /* language=SQL */
            delete from import_file where job_id = :job
            """)
    int deleteOf(@Uuid16 UUID job);
}
