package campus.persistence.shared;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Whether a request would get a connection, and an answer on it, within two seconds; and the reason when not, which
 * names neither address nor user. However many ask, one connection at most is used for it.
 */
@Singleton
@Readiness
@Requires(beans = HealthEndpoint.class)
final class DatabaseHealth implements HealthIndicator {

    private static final String NAME = "database";
    private static final int PATIENCE_SECONDS = 2;

    private final HikariDataSource pool;
    private @Nullable CompletableFuture<HealthResult> running;

    DatabaseHealth(DataSource database) throws SQLException {
        this.pool = DelegatingDataSource.unwrapDataSource(database).unwrap(HikariDataSource.class);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.fromCompletableFuture(() -> asked().copy()
                .completeOnTimeout(lost("It did not answer within two seconds."), PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private synchronized CompletableFuture<HealthResult> asked() {
        CompletableFuture<HealthResult> asked = running;
        if (asked == null || asked.isDone()) {
            asked = CompletableFuture.supplyAsync(this::ask, Thread::startVirtualThread);
            running = asked;
        }
        return asked;
    }

    private HealthResult ask() {
        try (Connection connection = pool.getConnection()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                return lost("It does not answer.");
            }
            DatabaseMetaData server = connection.getMetaData();
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("product", server.getDatabaseProductName());
            details.put("version", server.getDatabaseProductVersion());
            details.put("connections", connections().orElseThrow().told());
            return HealthResult.builder(NAME, HealthStatus.UP).details(details).build();
        } catch (SQLException | RuntimeException e) {
            return lost("It does not answer.");
        }
    }

    /** Down, for this reason, unless the database has no part in it. */
    private HealthResult lost(String reason) {
        Map<String, Object> details = new LinkedHashMap<>();
        Optional<Connections> count = connections();
        details.put("reason", count.filter(Connections::exhausted).map(Connections::reason).orElse(reason));
        count.ifPresent(each -> details.put("connections", each.told()));
        return HealthResult.builder(NAME, HealthStatus.DOWN).details(details).build();
    }

    /** Empty as long as the pool was not used. */
    private Optional<Connections> connections() {
        return Optional.ofNullable(pool.getHikariPoolMXBean()).map(bean -> Connections.of(bean, pool));
    }

    /** The connections of the pool, and who waits for one. */
    private record Connections(int busy, int most, int waiting) {

        static Connections of(HikariPoolMXBean bean, HikariDataSource pool) {
            return new Connections(bean.getActiveConnections(), pool.getMaximumPoolSize(),
                    bean.getThreadsAwaitingConnection());
        }

        boolean exhausted() {
            return busy >= most;
        }

        String reason() {
            return "All " + most + " connections are in use, and " + waiting + " requests wait for one.";
        }

        Map<String, Object> told() {
            return new TreeMap<>(Map.of("busy", busy, "most", most, "waiting", waiting));
        }
    }
}
