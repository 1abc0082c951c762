package campus.bootstrap;

import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;

/** What all contexts share. */
@Factory
final class SharedFactory {

    /** Microseconds, as the databases keep them, so that what is answered is what is stored. */
    @Primary
    @Singleton
    InstantSource clock() {
        return () -> Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
