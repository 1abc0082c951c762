package campus.persistence.shared;

import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.flyway.FlywayConfigurationProperties;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema to the version that this program needs, on demand. A context whose migrations are enabled has done
 * so already when it hands out its first connection.
 */
@Singleton
public final class SchemaMigration {

    private final DataSource database;
    private final FlywayConfigurationProperties configuration;

    SchemaMigration(DataSource database, @Named("default") FlywayConfigurationProperties configuration) {
        this.database = database;
        this.configuration = configuration;
    }

    /** The steps that were taken, none when the schema was current. */
    public Result run() {
        MigrateResult result = configuration.getFluentConfiguration()
                .dataSource(DelegatingDataSource.unwrapDataSource(database)).load().migrate();
        Optional<String> before = Optional.ofNullable(result.initialSchemaVersion);
        Optional<String> after = Optional.ofNullable(result.targetSchemaVersion);
        return new Result(before, after.or(() -> before).orElseThrow(), result.migrationsExecuted);
    }

    /** The versions of the schema before and after; there was none in an empty database. */
    public record Result(Optional<String> before, String after, int steps) {
    }
}
