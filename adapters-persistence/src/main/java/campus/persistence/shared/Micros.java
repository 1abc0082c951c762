package campus.persistence.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** The precision of stored times. What is finer is cut off here, since databases would round it each in its own way. */
public final class Micros {

    private Micros() {}

    public static Instant of(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    public static @Nullable Instant ofNullable(@Nullable Instant time) {
        return time == null ? null : of(time);
    }
}
