package campus.persistence.directory;

import java.util.Optional;
import java.util.UUID;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Statements on {@code account}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountTable extends GenericRepository<AccountRow, UUID> {

    Optional<AccountRow> findByUsername(String username);

    long count();

    AccountRow save(AccountRow row);
}
