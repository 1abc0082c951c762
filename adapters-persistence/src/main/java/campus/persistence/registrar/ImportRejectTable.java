package campus.persistence.registrar;

import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import campus.persistence.shared.Uuid16;

/** Statements on {@code import_reject}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportRejectTable extends GenericRepository<ImportRejectRow, UUID> {

    List<ImportRejectRow> saveAll(List<ImportRejectRow> rows);

    /** The order names the job too, without which H2 reads and sorts all that come after. */
    @Query("""
            /* language=SQL */
            select job_id, number, file_name, line, column_name, code, message, cells
            from import_reject
            where job_id = :job and number > :after
            order by job_id, number
            limit :most
            """)
    List<ImportRejectRow> after(@Uuid16 UUID job, long after, int most);

    @Query("""
            /* language=SQL */
            delete from import_reject where job_id = :job
            """)
    int deleteOf(@Uuid16 UUID job);
}
