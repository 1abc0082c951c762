package campus.persistence.shared;

import java.sql.SQLException;

import jakarta.inject.Singleton;

import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.util.DriverDataSource;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;

/**
 * Completes the configuration of every connection pool, so that whoever runs Campus gives the plain address of a
 * database only: see {@link ConnectionUrl}. Connections are in READ COMMITTED from the start, which saves setting
 * it later, and those to a server do not say more than needed about committing: see {@link LazyAutoCommit}.
 */
@Singleton
final class DatasourceDefaults implements BeanCreatedEventListener<DatasourceConfiguration> {

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        pool.setUrl(ConnectionUrl.withDefaults(pool.getUrl()));
        if (pool.getTransactionIsolation() == null) {
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        }
        pool.setExceptionOverride(new ReadOnlyServers());
        if (ConnectionUrl.isOfServer(pool.getUrl()) && pool.getDataSource() == null) {
            pool.setDataSource(new LazyAutoCommit(new DriverDataSource(pool.getUrl(), pool.getDriverClassName(),
                    pool.getDataSourceProperties(), pool.getUsername(), pool.getPassword())));
        }
        return pool;
    }

    /** After a failover the pool must not stay with the server that writes no more: its next connections ask anew. */
    @SuppressWarnings("SameNameButDifferent") // as the interface has it
    private static final class ReadOnlyServers implements SQLExceptionOverride {

        @java.lang.Override
        public Override adjudicate(SQLException error) {
            return SqlErrors.isReadOnly(error) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
