package campus.persistence.registrar;

import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import campus.persistence.shared.Uuid16;

/** Statements on {@code import_drop}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportDropTable extends GenericRepository<ImportDropRow, UUID> {

    List<ImportDropRow> findByJobIdInOrderByOrdinal(@Uuid16 List<UUID> jobs);

    List<ImportDropRow> saveAll(List<ImportDropRow> rows);

    @Query("""
            /* language=SQL */
            delete from import_drop where job_id = :job
            """)
    int deleteOf(@Uuid16 UUID job);
}
