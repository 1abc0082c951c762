package campus.persistence.directory;

import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import campus.persistence.shared.Uuid16;

/** Statements on {@code account_role}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRoleTable extends GenericRepository<AccountRoleRow, UUID> {

    List<AccountRoleRow> findByAccountId(@Uuid16 UUID account);

    List<AccountRoleRow> findByAccountIdIn(@Uuid16 List<UUID> accounts);

    List<AccountRoleRow> saveAll(List<AccountRoleRow> rows);

    @Query("""
            /* language=SQL */
            delete from account_role where account_id = :account
            """)
    int deleteOf(@Uuid16 UUID account);
}
