package campus.web.registrar.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import campus.domain.registrar.Term;

/** Which term somebody most likely means who names none. */
final class CurrentTerm {

    private static final Comparator<Term> BY_START = Comparator
            .comparing((Term term) -> term.details().startsOn()).thenComparing(term -> term.details().code().value());

    private CurrentTerm() {}

    /**
     * The term in whose registration window we are, else the one that runs, else the next to begin, else the newest; of
     * several the first to begin. A term without a window is never in registration here, as it would always be. Empty
     * without terms.
     */
    static Optional<Term> among(Collection<Term> terms, Instant now, LocalDate today) {
        List<Predicate<Term>> wanted = List.of(term -> hasWindow(term) && term.registrationIsOpenAt(now)
                && !term.details().endsOn().isBefore(today), term -> term.isRunningOn(today),
                term -> term.details().startsOn().isAfter(today));
        return wanted.stream().flatMap(condition -> terms.stream().filter(condition).min(BY_START).stream())
                .findFirst().or(() -> terms.stream().max(BY_START));
    }

    private static boolean hasWindow(Term term) {
        return term.details().registrationOpensAt() != null || term.details().registrationClosesAt() != null;
    }
}
