package campus.domain.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.FieldViolation;
import campus.domain.shared.Violation;

import static campus.domain.registrar.Terms.aTerm;
import static campus.domain.shared.InvalidValues.assertRefused;
import static campus.domain.shared.InvalidValues.violationsOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TermTest {

    @Nested
    class Planning {

        @Test
        void beginsAtVersionZero() {
            assertEquals(aTerm().version(0).build(), Term.plan(Ids.term(1), aTerm().details()));
        }

        @Test
        void keepsIdentityAndVersionWhenDetailsChange() {
            assertEquals(aTerm().version(3).name("Autumn").build(),
                    aTerm().version(3).build().with(aTerm().name("Autumn").details()));
        }

        @Test
        void refusesToEndBeforeItBegins() {
            assertRefused("endsOn", new Violation.TooEarly("startsOn"),
                    () -> aTerm().days("2026-08-24", "2026-08-23").build());
        }

        @Test
        void mayLastOneDay() {
            Term term = aTerm().days("2026-08-24", "2026-08-24").build();
            assertTrue(term.isRunningOn(LocalDate.parse("2026-08-24")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-04-01T07:59:59.999999999Z", "2026-04-01T08:00:00Z"})
        void refusesRegistrationThatClosesBeforeOrWhenItOpens(String closes) {
            assertRefused("registrationClosesAt", new Violation.TooEarly("registrationOpensAt"),
                    () -> aTerm().window("2026-04-01T08:00:00Z", closes).build());
        }

        @Test
        void acceptsTheShortestWindow() {
            Term term = aTerm().window("2026-04-01T08:00:00Z", "2026-04-01T08:00:00.000001Z").build();
            assertTrue(term.registrationIsOpenAt(Instant.parse("2026-04-01T08:00:00Z")));
        }
    }

    @Nested
    class Bounds {

        private static final Violation DAY = new Violation.OutOfRange("1900-01-01", "2999-12-31");

        @Test
        void acceptTheirFirstAndLastDay() {
            Term.Details first = aTerm().days("1900-01-01", "1900-01-01").dropDeadline("1900-01-01").details();
            Term.Details last = aTerm().days("2999-12-31", "2999-12-31").dropDeadline("2999-12-31").details();
            assertEquals(LocalDate.parse("1900-01-01"), first.startsOn());
            assertEquals(LocalDate.parse("2999-12-31"), last.endsOn());
        }

        @ParameterizedTest
        @ValueSource(strings = {"1899-12-31", "3000-01-01", "+999999999-12-31"})
        void refuseDaysBeforeAndAfter(String day) {
            assertRefused("startsOn", DAY, () -> aTerm().days(day, "2026-12-18").details());
            assertRefused("endsOn", DAY, () -> aTerm().days("2026-08-24", day).details());
            assertRefused("dropDeadline", DAY, () -> aTerm().dropDeadline(day).details());
        }

        @Test
        void acceptTheirFirstAndLastMidnight() {
            Term.Details details = aTerm().window("1900-01-01T00:00:00Z", "2999-12-31T00:00:00Z").details();
            assertEquals(Instant.parse("1900-01-01T00:00:00Z"), details.registrationOpensAt());
            assertEquals(Instant.parse("2999-12-31T00:00:00Z"), details.registrationClosesAt());
        }

        @ParameterizedTest
        @ValueSource(strings = {"1899-12-31T23:59:59.999999999Z", "3000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"})
        void refuseInstantsBeforeAndAfterAtTheirField(String instant) {
            assertEquals(List.of("registrationOpensAt"), refusedFields(instant, null));
            assertEquals(List.of("registrationClosesAt"), refusedFields(null, instant));
        }

        private static List<String> refusedFields(@Nullable String opens, @Nullable String closes) {
            List<FieldViolation> violations = violationsOf(() -> aTerm().window(opens, closes).details());
            assertEquals(List.of("out-of-range"), violations.stream().map(v -> v.violation().code()).toList());
            return violations.stream().map(FieldViolation::field).toList();
        }
    }

    @Nested
    class Precision {

        @Test
        void cutsInstantsToMicroseconds() {
            Term.Details details = aTerm().window("2026-04-01T08:00:00.123456789Z", "2026-05-01T08:00:00.999999999Z")
                    .details();
            assertEquals(Instant.parse("2026-04-01T08:00:00.123456Z"), details.registrationOpensAt());
            assertEquals(Instant.parse("2026-05-01T08:00:00.999999Z"), details.registrationClosesAt());
        }

        @Test
        void refusesAWindowThatIsEmptyOnceItIsCut() {
            assertRefused("registrationClosesAt", new Violation.TooEarly("registrationOpensAt"),
                    () -> aTerm().window("2026-04-01T08:00:00Z", "2026-04-01T08:00:00.000000999Z").details());
        }

        @Test
        void leavesAbsentInstantsAbsent() {
            assertNull(aTerm().window(null, null).details().registrationOpensAt());
            assertNull(aTerm().window(null, null).details().registrationClosesAt());
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2026-04-01T08:00:00Z, 2026-05-01T08:00:00Z, 2026-04-01T07:59:59.999999999Z, false",
            "2026-04-01T08:00:00Z, 2026-05-01T08:00:00Z, 2026-04-01T08:00:00Z, true",
            "2026-04-01T08:00:00Z, 2026-05-01T08:00:00Z, 2026-05-01T07:59:59.999999999Z, true",
            "2026-04-01T08:00:00Z, 2026-05-01T08:00:00Z, 2026-05-01T08:00:00Z, false",
            "-, 2026-05-01T08:00:00Z, 1970-01-01T00:00:00Z, true",
            "-, 2026-05-01T08:00:00Z, 2026-05-01T08:00:00Z, false",
            "2026-04-01T08:00:00Z, -, 2026-04-01T07:59:59Z, false",
            "2026-04-01T08:00:00Z, -, 9999-12-31T00:00:00Z, true",
            "-, -, 1970-01-01T00:00:00Z, true"})
    void takesRegistrationsFromOpeningToBeforeClosing(String opens, String closes, Instant now, boolean open) {
        assertEquals(open, aTerm().window(opens, closes).build().registrationIsOpenAt(now));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-10-16, 2026-10-15, true", "2026-10-16, 2026-10-16, true",
            "2026-10-16, 2026-10-17, false", "-, 9999-12-31, true"})
    void allowsDropsToTheEndOfTheDeadline(@Nullable LocalDate deadline, LocalDate today, boolean allowed) {
        assertEquals(allowed, Term.allowsDrop(deadline, today));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-23, false", "2026-08-24, true", "2026-10-01, true", "2026-12-18, true", "2026-12-19, false"})
    void runsFromItsFirstDayToItsLast(LocalDate today, boolean running) {
        assertEquals(running, aTerm().days("2026-08-24", "2026-12-18").build().isRunningOn(today));
    }
}
