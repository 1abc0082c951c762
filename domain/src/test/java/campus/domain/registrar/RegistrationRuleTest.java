package campus.domain.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static campus.domain.registrar.Courses.aCourse;
import static campus.domain.registrar.Facts.someFacts;
import static campus.domain.registrar.Meetings.meeting;
import static campus.domain.registrar.RecordEntries.anEntry;
import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.taken;
import static campus.domain.registrar.Sections.aSection;
import static campus.domain.registrar.Students.aStudent;
import static campus.domain.registrar.Terms.DURING_REGISTRATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every rule accepts and refuses something; the edges of each are in {@link RegistrationRuleEdgesTest}. */
class RegistrationRuleTest {

    private static final RegistrationLimits TWO_COURSES = new RegistrationLimits(2, null);
    private static final RegistrationLimits EIGHT_CREDITS = new RegistrationLimits(5, new BigDecimal("8"));
    private static final Prerequisites COURSE_7 = allOf(anyOf(1, taken(Ids.course(7))));

    private static final Map<RegistrationRule, Case> CASES = new EnumMap<>(Map.of(
            RegistrationRule.SECTION_OPEN, new Case(
                    someFacts().section(aSection().status(SectionStatus.OPEN)),
                    someFacts().section(aSection().status(SectionStatus.CANCELLED)),
                    new Reason.SectionNotOpen(SectionStatus.CANCELLED)),
            RegistrationRule.WINDOW_OPEN, new Case(
                    someFacts().now(DURING_REGISTRATION),
                    someFacts().now(Instant.parse("2026-12-01T00:00:00Z")),
                    new Reason.RegistrationClosed(new TermCode("2026-fall"), Instant.parse("2026-04-01T08:00:00Z"),
                            Instant.parse("2026-09-05T00:00:00Z"))),
            RegistrationRule.NO_HOLD, new Case(
                    someFacts().student(aStudent().hold(null)),
                    someFacts().student(aStudent().hold("fees")),
                    new Reason.StudentOnHold(new Remark("fees"))),
            RegistrationRule.NOT_ENROLLED, new Case(
                    someFacts().record(anEntry(2)),
                    someFacts().record(anEntry(9).section(Ids.section(1)).dropped()),
                    new Reason.AlreadyEnrolled(Ids.enrollment(9), EnrollmentStatus.DROPPED)),
            RegistrationRule.LOAD_LIMIT, new Case(
                    someFacts().limits(TWO_COURSES).record(anEntry(2)),
                    someFacts().limits(TWO_COURSES).record(anEntry(2), anEntry(3)),
                    new Reason.LoadLimit(2, 2)),
            RegistrationRule.CREDIT_LIMIT, new Case(
                    someFacts().limits(EIGHT_CREDITS).record(anEntry(2).credits("4")),
                    someFacts().limits(EIGHT_CREDITS).record(anEntry(2).credits("4.5")),
                    new Reason.CreditLimit(new BigDecimal("8"), new BigDecimal("4.50"), new BigDecimal("4.00"))),
            RegistrationRule.PREREQUISITES, new Case(
                    someFacts().requires(COURSE_7, aCourse(7)).record(anEntry(7).completed("2.00")),
                    someFacts().requires(COURSE_7, aCourse(7)).record(anEntry(7).completed("1.67")),
                    new Reason.PrerequisitesNotMet(List.of(new Reason.PrerequisitesNotMet.UnmetGroup(List.of(
                            new Reason.PrerequisitesNotMet.RequiredCourse(Ids.course(7), new CourseCode("C 7"),
                                    new Name("Course 7"), Grade.of("2.00"), false)))))),
            RegistrationRule.NO_TIME_CONFLICT, new Case(
                    someFacts().section(aSection().meeting("MON", "09:00", "10:00"))
                            .record(anEntry(2).meeting("MON", "10:00", "11:00")),
                    someFacts().section(aSection().meeting("MON", "09:00", "10:00"))
                            .record(anEntry(2).meeting("MON TUE", "09:59", "11:00")),
                    new Reason.TimeConflict(List.of(new Reason.TimeConflict.Overlap(meeting("MON", "09:00", "10:00"),
                            Ids.section(2), new CourseCode("C 2"), meeting("MON TUE", "09:59", "11:00"))))),
            RegistrationRule.SEAT_OR_WAITLIST, new Case(
                    someFacts().section(aSection().capacity(2).seatsTaken(1)),
                    someFacts().section(aSection().capacity(2).seatsTaken(2)),
                    new Reason.SectionFull(2))));

    private static final Set<RegistrationRule> OVERRIDABLE = EnumSet.of(RegistrationRule.WINDOW_OPEN,
            RegistrationRule.NO_HOLD, RegistrationRule.LOAD_LIMIT, RegistrationRule.CREDIT_LIMIT,
            RegistrationRule.PREREQUISITES, RegistrationRule.NO_TIME_CONFLICT);
    private static final List<String> EVERY_CODE = List.of("section-not-open", "registration-closed",
            "student-on-hold", "already-enrolled", "load-limit", "prerequisites-not-met", "time-conflict",
            "section-full", "waitlist-full");

    private record Case(Facts accepted, Facts refused, Reason reason) {
    }

    @Test
    void hasACaseForEveryRule() {
        assertEquals(EnumSet.allOf(RegistrationRule.class), CASES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> acceptsWhenItIsKept() {
        return CASES.entrySet().stream().map(e -> dynamicTest(e.getKey().name(),
                () -> assertEquals(Optional.empty(), e.getKey().objectionTo(e.getValue().accepted().build()))));
    }

    @TestFactory
    Stream<DynamicTest> refusesWithItsReasonWhenItIsBroken() {
        return CASES.entrySet().stream().map(e -> dynamicTest(e.getKey().name(), () -> assertEquals(
                Optional.of(e.getValue().reason()), e.getKey().objectionTo(e.getValue().refused().build()))));
    }

    @TestFactory
    Stream<DynamicTest> leavesWhatItDoesNotLookAtToTheOtherRules() {
        return CASES.entrySet().stream().map(e -> dynamicTest(e.getKey().name(), () -> {
            assertEquals(List.of(), RegistrationRule.objections(e.getValue().accepted().build()));
            assertEquals(List.of(e.getValue().reason()), RegistrationRule.objections(e.getValue().refused().build()));
        }));
    }

    @Test
    void reportsAllBrokenRulesInDeclaredOrder() {
        RegistrationFacts facts = someFacts().student(aStudent().hold("fees"))
                .section(aSection().status(SectionStatus.CLOSED).capacity(0).meeting("MON", "09:00", "10:00"))
                .now(Instant.EPOCH).requires(COURSE_7, aCourse(7))
                .limits(new RegistrationLimits(1, BigDecimal.ONE))
                .record(anEntry(1).dropped(), anEntry(2).meeting("MON", "09:00", "10:00")).build();
        assertEquals(
                List.of(Reason.SectionNotOpen.class, Reason.RegistrationClosed.class, Reason.StudentOnHold.class,
                        Reason.AlreadyEnrolled.class, Reason.LoadLimit.class, Reason.CreditLimit.class,
                        Reason.PrerequisitesNotMet.class, Reason.TimeConflict.class, Reason.SectionFull.class),
                RegistrationRule.objections(facts).stream().map(Object::getClass).toList());
    }

    @TestFactory
    Stream<DynamicTest> isOverriddenByTheCodeOfItsReasonOrNotAtAll() {
        return CASES.entrySet().stream().map(e -> dynamicTest(e.getKey().name(), () -> {
            Reason reason = e.getValue().reason();
            boolean overridable = OVERRIDABLE.contains(e.getKey());
            assertEquals(overridable, e.getKey().isOverriddenBy(List.of(reason.code())));
            assertFalse(e.getKey().isOverriddenBy(EVERY_CODE.stream().filter(c -> !c.equals(reason.code())).toList()));
            assertEquals(overridable ? new Verdict(List.of(), Set.of(reason.code())) : Verdict.of(List.of(reason)),
                    RegistrationRule.judge(e.getValue().refused().build(), EVERY_CODE));
            assertEquals(Verdict.of(List.of()), RegistrationRule.judge(e.getValue().accepted().build(), EVERY_CODE));
        }));
    }

    @Test
    void namesTheOverridableCodesOnceInTheOrderOfTheRules() {
        assertEquals(List.of("registration-closed", "student-on-hold", "load-limit", "prerequisites-not-met",
                "time-conflict"), RegistrationRule.overridableCodes());
    }

    @Test
    void refusesForAllThatIsNotOverriddenAndTellsWhatWas() {
        RegistrationFacts facts = someFacts().student(aStudent().hold("fees")).section(aSection().capacity(0))
                .limits(new RegistrationLimits(1, BigDecimal.ONE)).record(anEntry(2)).build();
        Verdict verdict = RegistrationRule.judge(facts, List.of("load-limit", "time-conflict", "section-full"));
        assertTrue(verdict.refuses());
        assertEquals(List.of("student-on-hold", "section-full"),
                verdict.reasons().stream().map(Reason::code).toList());
        assertEquals(List.of("load-limit"), List.copyOf(verdict.overridden()));
        assertEquals(List.of("student-on-hold", "load-limit"),
                List.copyOf(RegistrationRule.judge(facts, List.of("load-limit", "student-on-hold")).overridden()));
    }

    @Test
    void hasNothingAgainstFactsThatKeepEveryRule() {
        assertEquals(List.of(), RegistrationRule.objections(someFacts().build()));
    }
}
