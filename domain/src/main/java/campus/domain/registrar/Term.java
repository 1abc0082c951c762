package campus.domain.registrar;

import campus.domain.shared.Aggregate;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of the school year in which sections meet, with the rules of its calendar. */
public record Term(TermId id, long version, Details details) implements Aggregate<TermId> {

    /**
     * What a person may state about a term. Registration is possible in {@code [opensAt, closesAt)}; an absent bound does
     * not restrict. {@code dropDeadline} is the last day, in the school's time zone, on which a student may drop.
     */
    public record Details(TermCode code, Name name, LocalDate startsOn, LocalDate endsOn,
            @Nullable Instant registrationOpensAt, @Nullable Instant registrationClosesAt,
            @Nullable LocalDate dropDeadline) {

        public Details {
            if (endsOn.isBefore(startsOn)) {
                throw new InvalidValueException("endsOn", new Violation.TooEarly("startsOn"));
            }
            if (registrationOpensAt != null && registrationClosesAt != null
                    && !registrationClosesAt.isAfter(registrationOpensAt)) {
                throw new InvalidValueException("registrationClosesAt", new Violation.TooEarly("registrationOpensAt"));
            }
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

    public boolean allowsDropOn(LocalDate today) {
        LocalDate deadline = details.dropDeadline();
        return deadline == null || !today.isAfter(deadline);
    }

    public boolean isRunningOn(LocalDate today) {
        return !today.isBefore(details.startsOn()) && !today.isAfter(details.endsOn());
    }
}
