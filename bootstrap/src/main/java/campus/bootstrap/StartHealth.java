package campus.bootstrap;

import java.util.Map;

import jakarta.inject.Singleton;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import org.reactivestreams.Publisher;

/** Whether everything is done that has to be done before the first request. */
@Singleton
@Readiness
final class StartHealth implements HealthIndicator {

    private static final String NAME = "start";

    private volatile boolean done;

    void done() {
        done = true;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(done ? HealthResult.builder(NAME, HealthStatus.UP).build()
                : HealthResult.builder(NAME, HealthStatus.DOWN)
                        .details(Map.of("reason", "The first account or the demo school is being made.")).build());
    }
}
