package campus.web.shared.page;

import java.time.Duration;
import java.time.Instant;

/** How far away something is, in the unit in which people would say it. */
public record Distance(long number, Unit unit) {

    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    /** From the greatest to the least. */
    public enum Unit {
        DAYS, HOURS, MINUTES
    }

    /** Between two moments, rounded down, but for the last minute. */
    public static Distance between(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        if (time.compareTo(TWO_DAYS) >= 0) {
            return new Distance(time.toDays(), Unit.DAYS);
        }
        return time.compareTo(TWO_HOURS) >= 0 ? new Distance(time.toHours(), Unit.HOURS)
                : new Distance(Math.max(1, time.toMinutes()), Unit.MINUTES);
    }
}
