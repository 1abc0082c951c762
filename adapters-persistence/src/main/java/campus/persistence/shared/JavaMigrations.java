package campus.persistence.shared;

import java.util.List;

import jakarta.inject.Singleton;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.flyway.FlywayConfigurationProperties;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Adds the steps that are written in Java to those in SQL, and takes the limits of time from all of them, wherever the
 * schema is migrated from: at the start or on demand.
 */
@Singleton
final class JavaMigrations implements BeanCreatedEventListener<FlywayConfigurationProperties> {

    private final List<JavaMigration> migrations;

    JavaMigrations(List<JavaMigration> migrations) {
        this.migrations = migrations;
    }

    @Override
    public FlywayConfigurationProperties onCreated(BeanCreatedEvent<FlywayConfigurationProperties> event) {
        FlywayConfigurationProperties properties = event.getBean();
        properties.getFluentConfiguration().javaMigrations(migrations.toArray(JavaMigration[]::new))
                .callbacks(new UnhurriedMigration());
        return properties;
    }
}
