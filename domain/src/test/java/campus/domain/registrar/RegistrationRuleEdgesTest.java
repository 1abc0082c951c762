package campus.domain.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static campus.domain.registrar.Courses.aCourse;
import static campus.domain.registrar.Facts.someFacts;
import static campus.domain.registrar.RecordEntries.anEntry;
import static campus.domain.registrar.RegistrationRule.CREDIT_LIMIT;
import static campus.domain.registrar.RegistrationRule.LOAD_LIMIT;
import static campus.domain.registrar.RegistrationRule.NOT_ENROLLED;
import static campus.domain.registrar.RegistrationRule.PREREQUISITES;
import static campus.domain.registrar.RegistrationRule.SEAT_OR_WAITLIST;
import static campus.domain.registrar.RegistrationRule.SECTION_OPEN;
import static campus.domain.registrar.RegistrationRule.WINDOW_OPEN;
import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.concurrent;
import static campus.domain.registrar.Requirements.taken;
import static campus.domain.registrar.Sections.aSection;
import static campus.domain.registrar.Terms.aTerm;
import static org.junit.jupiter.api.Assertions.assertEquals;

class RegistrationRuleEdgesTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void refusesSectionsThatAreNotOpen(SectionStatus status) {
        assertEquals(Optional.of(new Reason.SectionNotOpen(status)),
                SECTION_OPEN.objectionTo(someFacts().section(aSection().status(status)).build()));
    }

    @ParameterizedTest
    @EnumSource
    void refusesASecondEnrollmentWhateverTheStatusOfTheFirst(EnrollmentStatus status) {
        assertEquals(Optional.of(new Reason.AlreadyEnrolled(Ids.enrollment(1), status)),
                NOT_ENROLLED.objectionTo(someFacts().record(anEntry(2), anEntry(1).status(status)).build()));
    }

    @Nested
    class Window {

        private static final String OPENS = "2026-04-01T08:00:00Z";
        private static final String CLOSES = "2026-04-02T08:00:00Z";

        @ParameterizedTest
        @CsvSource({"2026-04-01T07:59:59.999999999Z, false", "2026-04-01T08:00:00Z, true",
                "2026-04-02T07:59:59.999999999Z, true", "2026-04-02T08:00:00Z, false"})
        void isOpenFromItsFirstMomentToBeforeItsLast(Instant now, boolean open) {
            assertEquals(open, objection(now, OPENS, CLOSES).isEmpty());
        }

        @Test
        void tellsTheWindowWhenItIsClosed() {
            assertEquals(
                    Optional.of(new Reason.RegistrationClosed(new TermCode("2026-fall"), Instant.parse(OPENS), null)),
                    objection(Instant.EPOCH, OPENS, null));
        }

        @Test
        void isNotRestrictedByAnAbsentBound() {
            assertEquals(Optional.empty(), objection(Instant.MIN, null, CLOSES));
            assertEquals(Optional.empty(), objection(Instant.MAX, OPENS, null));
            assertEquals(Optional.empty(), objection(Instant.EPOCH, null, null));
        }

        private static Optional<Reason> objection(Instant now, @Nullable String opens, @Nullable String closes) {
            return WINDOW_OPEN.objectionTo(someFacts().term(aTerm().window(opens, closes)).now(now).build());
        }
    }

    @Nested
    class Load {

        @Test
        void acceptsTheFifthActiveEnrollmentByDefault() {
            assertEquals(Optional.empty(), LOAD_LIMIT.objectionTo(someFacts().record(active(4)).build()));
        }

        @Test
        void refusesTheSixthActiveEnrollmentByDefault() {
            assertEquals(Optional.of(new Reason.LoadLimit(5, 5)),
                    LOAD_LIMIT.objectionTo(someFacts().record(active(5)).build()));
        }

        @Test
        void countsActiveEnrollmentsOnly() {
            RegistrationFacts facts = someFacts().limits(new RegistrationLimits(1, null))
                    .record(anEntry(2).waitlisted(), anEntry(3).dropped(), anEntry(4).completed("4.00")).build();
            assertEquals(Optional.empty(), LOAD_LIMIT.objectionTo(facts));
        }

        private static RecordEntries[] active(int count) {
            return IntStream.range(0, count).mapToObj(i -> anEntry(i + 2)).toArray(RecordEntries[]::new);
        }
    }

    @Nested
    class CreditSum {

        @ParameterizedTest
        @CsvSource({"8.00, true", "8.25, false", "0, true"})
        void mayReachTheLimitButNotPassIt(String credits, boolean accepted) {
            assertEquals(accepted, objection(credits, new BigDecimal("12")).isEmpty());
        }

        @Test
        void isNotRestrictedWithoutALimit() {
            assertEquals(Optional.empty(), objection("30", null));
        }

        @Test
        void doesNotCountWhatIsNotActive() {
            RegistrationFacts facts = someFacts().limits(new RegistrationLimits(5, new BigDecimal("4")))
                    .record(anEntry(2).waitlisted(), anEntry(3).dropped(), anEntry(4).completed("4.00")).build();
            assertEquals(Optional.empty(), CREDIT_LIMIT.objectionTo(facts));
        }

        private static Optional<Reason> objection(String taken, @Nullable BigDecimal maximum) {
            return CREDIT_LIMIT.objectionTo(someFacts().course(aCourse().credits("4"))
                    .record(anEntry(2).credits(taken)).limits(new RegistrationLimits(5, maximum)).build());
        }
    }

    @Nested
    class Required {

        @Test
        void namesEveryAlternativeOfEveryGroupThatIsNotMet() {
            Prerequisites prerequisites = allOf(anyOf(2, taken(Ids.course(7), "3.00"), concurrent(Ids.course(8))),
                    anyOf(1, taken(Ids.course(6))), anyOf(3, taken(Ids.course(9))));
            RegistrationFacts facts = someFacts().record(anEntry(6).completed("4.00"))
                    .requires(prerequisites, aCourse(6), aCourse(7), aCourse(8), aCourse(9)).build();
            assertEquals(
                    Optional.of(new Reason.PrerequisitesNotMet(
                            List.of(new Reason.PrerequisitesNotMet.UnmetGroup(
                                    List.of(required(7, "3.00", false), required(8, "2.00", true))),
                                    new Reason.PrerequisitesNotMet.UnmetGroup(List.of(required(9, "2.00", false)))))),
                    PREREQUISITES.objectionTo(facts));
        }

        private static Reason.PrerequisitesNotMet.RequiredCourse required(int number, String minimum,
                boolean concurrent) {
            return new Reason.PrerequisitesNotMet.RequiredCourse(Ids.course(number), new CourseCode("C " + number),
                    new Name("Course " + number), Grade.of(minimum), concurrent);
        }
    }

    @Nested
    class Seats {

        @ParameterizedTest
        @CsvSource({"1, 0, 0, false", "1, 0, 0, true", "1, 3, 3, false", "2, 3, 2, true", "2, 1, 0, true"})
        void acceptsWhenThereIsASeatOrThePlaceToWait(int seatsTaken, int waitlist, int waitlisted, boolean mayWait) {
            assertEquals(Optional.empty(), objection(seatsTaken, waitlist, waitlisted, mayWait));
        }

        @ParameterizedTest
        @CsvSource({"2, 0, 0, false", "2, 0, 0, true", "2, 3, 0, false", "2, 3, 3, false", "3, 0, 0, true"})
        void isFullWhenThereIsNoWaitlistOrTheStudentMayNotWait(int seatsTaken, int waitlist, int waitlisted,
                boolean mayWait) {
            assertEquals(Optional.of(new Reason.SectionFull(2)), objection(seatsTaken, waitlist, waitlisted, mayWait));
        }

        @ParameterizedTest
        @CsvSource({"2, 3, 3", "2, 1, 1", "2, 1, 5", "9, 1, 1"})
        void hasAFullWaitlistWhenEveryPlaceThereIsTaken(int seatsTaken, int waitlist, int waitlisted) {
            assertEquals(Optional.of(new Reason.WaitlistFull(2, waitlist)),
                    objection(seatsTaken, waitlist, waitlisted, true));
        }

        private static Optional<Reason> objection(int seatsTaken, int waitlist, int waitlisted, boolean mayWait) {
            return SEAT_OR_WAITLIST.objectionTo(someFacts().mayWait(mayWait).section(aSection().capacity(2)
                    .seatsTaken(seatsTaken).waitlistCapacity(waitlist).waitlisted(waitlisted)).build());
        }
    }
}
