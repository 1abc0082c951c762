package campus.persistence.shared;

import jakarta.inject.Singleton;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;

/**
 * Completes the configuration of every connection pool, so that whoever runs Campus gives the plain address of a
 * database only: see {@link ConnectionUrl}. Connections are in READ COMMITTED from the start, which saves setting
 * it later.
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
        return pool;
    }
}
