package campus.web.shared;

import java.time.InstantSource;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;

/** The clock of the in-memory school, in place of the one that Micronaut has. */
@Factory
final class TestTime {

    @Singleton
    @Primary
    InstantSource clock() {
        return TestServer.REGISTRAR.clock();
    }
}
