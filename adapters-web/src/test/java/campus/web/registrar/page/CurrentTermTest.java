package campus.web.registrar.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import campus.domain.registrar.Term;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CurrentTermTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final Terms past = term(1, "2026-01-10", "2026-05-10").window(null, null);
    private final Terms running = term(2, "2026-06-01", "2026-08-01").window(null, "2026-06-10T00:00:00Z");
    private final Terms next = term(3, "2026-08-20", "2026-12-20").window("2026-07-01T00:00:00Z", null);
    private final Terms later = term(4, "2027-01-10", "2027-05-10").window("2026-11-01T00:00:00Z", null);

    @Test
    void isTheOneInRegistrationFirstOfAll() {
        assertEquals(code(later.window("2026-06-01T00:00:00Z", null)), current(past, running, next, later));
        assertEquals(code(next), current(past, running, next.window("2026-06-01T00:00:00Z", null), later));
    }

    @Test
    void isTheRunningOneElse() {
        assertEquals(code(running), current(past, running, next, later));
    }

    @Test
    void isTheNextWhileNoneRuns() {
        assertEquals(code(next), current(past, next, later));
    }

    @Test
    void isTheNewestWhenAllAreOver() {
        assertEquals(code(past), current(term(9, "2025-01-10", "2025-05-10").window(null, null), past));
    }

    @Test
    void isNoneWithoutTerms() {
        assertEquals(Optional.empty(), current());
    }

    @Test
    void takesNoTermForBeingInRegistrationThatIsOverOrHasNoWindow() {
        assertEquals(code(running), current(running, past.window(null, "2027-01-01T00:00:00Z"),
                next.window(null, null)));
    }

    private static Optional<String> current(Terms... terms) {
        List<Term> all = Stream.of(terms).map(Terms::build).toList();
        return CurrentTerm.among(all, NOW, TODAY).map(term -> term.details().code().value());
    }

    private static Optional<String> code(Terms term) {
        return Optional.of(term.build().details().code().value());
    }

    private static Terms term(int number, String first, String last) {
        return Terms.aTerm(number).days(first, last).dropDeadline(null);
    }
}
