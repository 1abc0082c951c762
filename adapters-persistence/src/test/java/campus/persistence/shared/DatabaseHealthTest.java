package campus.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of it when the server is lost is tested with the whole program. */
final class DatabaseHealthTest {

    @Test
    void isToldInTimeWhenNoConnectionIsLeft() throws SQLException {
        try (TestSchool school = TestSchool.on(EmbeddedH2.newDatabase(),
                Map.of("datasources.default.maximum-pool-size", 1, "flyway.datasources.default.enabled", false))) {
            assertEquals(HealthStatus.UP, health(school).getStatus());
            try (Connection _ = school.database().getConnection()) {
                HealthResult down = assertTimeout(Duration.ofSeconds(5), () -> health(school));
                assertEquals(HealthStatus.DOWN, down.getStatus());
                assertTrue(down.getDetails().toString().contains("reason=All 1 connections are in use"),
                        down.getDetails()::toString);
                assertTimeout(Duration.ofSeconds(5), () -> health(school));
            }
            // that which was asked for in vain gets its answer now
            health(school);
            assertEquals(HealthStatus.UP, health(school).getStatus());
        }
    }

    private static HealthResult health(TestSchool school) {
        return Mono.from(school.get(DatabaseHealth.class).getResult()).block();
    }
}
