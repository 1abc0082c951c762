package campus.application.registrar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How many seats there are and how many of them are taken, and how many wait for one, in one section or several. */
public record SeatCounts(long capacity, long taken, long waitlisted) {

    public static final SeatCounts NONE = new SeatCounts(0, 0, 0);

    public SeatCounts plus(SeatCounts other) {
        return new SeatCounts(capacity + other.capacity, taken + other.taken, waitlisted + other.waitlisted);
    }

    public long free() {
        return capacity - taken;
    }

    /** Taken seats by seats, 0 to 1, four decimals, half up; empty where there are no seats. */
    public Optional<BigDecimal> fillRate() {
        return capacity == 0 ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(taken).divide(BigDecimal.valueOf(capacity), 4, RoundingMode.HALF_UP));
    }
}
