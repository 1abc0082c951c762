package campus.web.registrar.page;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Term;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Distance;

/**
 * Whether registration of a term is open, and what changes that.
 *
 * @param opens when, as people read it; null when nothing says so, as with the others
 * @param distance to the next of both; null when none is to come
 */
public record RegistrationWindow(State state, @Nullable String opens, @Nullable String closes,
        @Nullable Distance distance) {

    /** On which side of the window we are, or in it. */
    public enum State {
        BEFORE, OPEN, AFTER
    }

    static RegistrationWindow of(Term.Details term, Instant now, Dates dates) {
        Instant opens = term.registrationOpensAt();
        Instant closes = term.registrationClosesAt();
        State state = opens != null && now.isBefore(opens) ? State.BEFORE
                : closes == null || now.isBefore(closes) ? State.OPEN : State.AFTER;
        Instant next = switch (state) {
            case BEFORE -> opens;
            case OPEN -> closes;
            case AFTER -> null;
        };
        return new RegistrationWindow(state, opens == null ? null : dates.moment(opens),
                closes == null ? null : dates.moment(closes), next == null ? null : Distance.between(now, next));
    }
}
