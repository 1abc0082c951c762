package campus.domain.registrar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/**
 * A weekly time at which a section meets, {@code [startsAt, endsAt)} on each of its days, in the school's time
 * zone.
 */
public record Meeting(Set<DayOfWeek> days, LocalTime startsAt, LocalTime endsAt) {

    public Meeting {
        if (days.isEmpty()) {
            throw new InvalidValueException("days", new Violation.Required());
        }
        if (startsAt.getSecond() != 0 || startsAt.getNano() != 0) {
            throw new InvalidValueException("startsAt", new Violation.Malformed("09:30"));
        }
        if (endsAt.getSecond() != 0 || endsAt.getNano() != 0) {
            throw new InvalidValueException("endsAt", new Violation.Malformed("09:30"));
        }
        if (!endsAt.isAfter(startsAt)) {
            throw new InvalidValueException("endsAt", new Violation.TooEarly("startsAt"));
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** True when both meet at some minute of the week; one that starts when the other ends does not overlap it. */
    public boolean overlaps(Meeting other) {
        return !Collections.disjoint(days, other.days) && startsAt.isBefore(other.endsAt)
                && other.startsAt.isBefore(endsAt);
    }
}
