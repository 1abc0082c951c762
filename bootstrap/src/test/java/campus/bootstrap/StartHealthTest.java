package campus.bootstrap;

import io.micronaut.health.HealthStatus;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StartHealthTest {

    private final StartHealth health = new StartHealth();

    @Test
    void isDownUntilTheFirstStartIsDone() {
        assertEquals(HealthStatus.DOWN, Mono.from(health.getResult()).block().getStatus());
        health.done();
        assertEquals(HealthStatus.UP, Mono.from(health.getResult()).block().getStatus());
    }
}
