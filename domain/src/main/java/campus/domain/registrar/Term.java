package campus.domain.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Aggregate;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** A stretch of the school year in which sections meet, with the rules of its calendar. */
public record Term(TermId id, long version, Details details) implements Aggregate<TermId> {

    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /**
     * What a person may state about a term. Registration is possible in {@code [opensAt, closesAt)}; an absent
     * bound does not restrict. {@code dropDeadline} is the last day, in the school's time zone, on which a student
     * may drop. Instants are kept in microseconds.
     */
    public record Details(TermCode code, Name name, LocalDate startsOn, LocalDate endsOn,
            @Nullable Instant registrationOpensAt, @Nullable Instant registrationClosesAt,
            @Nullable LocalDate dropDeadline) {

        public Details {
            requireWithin("startsOn", startsOn, EARLIEST, LATEST);
            requireWithin("endsOn", endsOn, EARLIEST, LATEST);
            requireWithin("dropDeadline", dropDeadline, EARLIEST, LATEST);
            requireWithin("registrationOpensAt", registrationOpensAt, instant(EARLIEST), instant(LATEST));
            requireWithin("registrationClosesAt", registrationClosesAt, instant(EARLIEST), instant(LATEST));
            registrationOpensAt = inMicroseconds(registrationOpensAt);
            registrationClosesAt = inMicroseconds(registrationClosesAt);
            if (endsOn.isBefore(startsOn)) {
                throw new InvalidValueException("endsOn", new Violation.TooEarly("startsOn"));
            }
            if (registrationOpensAt != null && registrationClosesAt != null
                    && !registrationClosesAt.isAfter(registrationOpensAt)) {
                throw new InvalidValueException("registrationClosesAt", new Violation.TooEarly("registrationOpensAt"));
            }
        }

        private static <T extends Comparable<? super T>> void requireWithin(String field, @Nullable T value, T minimum,
                T maximum) {
            if (value != null && (value.compareTo(minimum) < 0 || value.compareTo(maximum) > 0)) {
                throw new InvalidValueException(field,
                        new Violation.OutOfRange(minimum.toString(), maximum.toString()));
            }
        }

        private static Instant instant(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        private static @Nullable Instant inMicroseconds(@Nullable Instant instant) {
            return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
        }
    }

    public static Term plan(TermId id, Details details) {
        return new Term(id, 0, details);
    }

    public Term with(Details changed) {
        return new Term(id, version, changed);
    }

    public boolean registrationIsOpenAt(Instant now) {
        Instant opens = details.registrationOpensAt();
        Instant closes = details.registrationClosesAt();
        return (opens == null || !now.isBefore(opens)) && (closes == null || now.isBefore(closes));
    }

    /** Whether a section may be left on a day, when this is the last day for that; null for no last day. */
    public static boolean allowsDrop(@Nullable LocalDate deadline, LocalDate today) {
        return deadline == null || !today.isAfter(deadline);
    }

    public boolean isRunningOn(LocalDate today) {
        return !today.isBefore(details.startsOn()) && !today.isAfter(details.endsOn());
    }
}
