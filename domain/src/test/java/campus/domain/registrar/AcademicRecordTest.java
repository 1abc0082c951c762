package campus.domain.registrar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static campus.domain.registrar.RecordEntries.anEntry;
import static campus.domain.registrar.RecordEntries.record;
import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.concurrent;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AcademicRecordTest {

    private static final AcademicRecord MIXED = record(anEntry(1).active().credits("4"),
            anEntry(2).waitlisted().credits("8"), anEntry(3).active().credits("2.5"),
            anEntry(4).dropped().credits("16"), anEntry(5).completed("3.00").credits("30"));

    @Test
    void leavesOutOneEnrollment() {
        AcademicRecord record = record(anEntry(1), anEntry(2), anEntry(3));
        assertEquals(record(anEntry(1), anEntry(3)), record.without(Ids.enrollment(2)));
        assertEquals(record, record.without(Ids.enrollment(9)));
    }

    @Test
    void findsTheEnrollmentInASection() {
        assertEquals(Optional.of(anEntry(4).dropped().credits("16").build()), MIXED.in(Ids.section(4)));
        assertEquals(Optional.empty(), MIXED.in(Ids.section(9)));
    }

    @Test
    void listsActiveEnrollmentsInTheirOrder() {
        assertEquals(List.of(Ids.enrollment(1), Ids.enrollment(3)),
                MIXED.active().stream().map(AcademicRecord.Entry::enrollmentId).toList());
    }

    @Test
    void addsTheCreditsOfActiveEnrollments() {
        assertEquals(new BigDecimal("6.50"), MIXED.activeCredits());
        assertEquals(0, record().activeCredits().signum());
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, true", "4, false", "5, false", "9, false"})
    void knowsWhichCoursesAreBeingTaken(int course, boolean taking) {
        assertEquals(taking, MIXED.isTaking(Ids.course(course)));
    }

    @ParameterizedTest
    @CsvSource({"5, 3.00, true", "5, 3.01, false", "1, 0.00, false", "2, 0.00, false", "4, 0.00, false",
            "9, 0.00, false"})
    void knowsWhichCoursesAreCompletedAndHow(int course, String minimum, boolean completed) {
        assertEquals(completed, MIXED.hasCompleted(Ids.course(course), Grade.of(minimum)));
    }

    @Test
    void looksAtTheGradesOfTheCourseItIsAskedFor() {
        AcademicRecord record = record(anEntry(1).completed("1.00"), anEntry(2).completed("4.00"));
        assertFalse(record.hasCompleted(Ids.course(1), Grade.of("2.00")));
        assertTrue(record.hasCompleted(Ids.course(2), Grade.of("2.00")));
    }

    @ParameterizedTest
    @EnumSource
    void holdsAGradeWithACompletedEnrollmentAndOnlyThere(EnrollmentStatus status) {
        Grade grade = Grade.of("3.00");
        if (status == EnrollmentStatus.COMPLETED) {
            assertEquals(grade, entry(status, grade).grade());
            assertThrows(IllegalArgumentException.class, () -> entry(status, null));
        } else {
            assertNull(entry(status, null).grade());
            assertThrows(IllegalArgumentException.class, () -> entry(status, grade));
        }
    }

    private static AcademicRecord.Entry entry(EnrollmentStatus status, @Nullable Grade grade) {
        AcademicRecord.Entry other = anEntry(1).build();
        return new AcademicRecord.Entry(other.enrollmentId(), other.sectionId(), other.courseId(), other.courseCode(),
                other.termId(), other.credits(), status, grade, List.of());
    }

    @Test
    void keepsItsEntriesFromBeingChanged() {
        List<AcademicRecord.Entry> given = new ArrayList<>(List.of(anEntry(1).build()));
        AcademicRecord record = new AcademicRecord(given);
        given.clear();
        assertEquals(1, record.entries().size());
        assertThrows(UnsupportedOperationException.class, () -> record.entries().clear());
    }

    /** Whatever a rule looks at has to be in the part of the record that is read for it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void bearsOnAnOfferingWithAllThatRulesLookAt(int seed) {
        Random random = new Random(seed);
        Facts facts = Facts.someFacts()
                .section(Sections.aSection(1).meeting("MON", "09:00", "10:00").meeting("WED", "09:00", "10:00"))
                .requires(allOf(anyOf(1, taken(Ids.course(2)), taken(Ids.course(3), "3.50")),
                        anyOf(2, concurrent(Ids.course(4)))),
                        Courses.aCourse(2), Courses.aCourse(3), Courses.aCourse(4))
                .limits(new RegistrationLimits(2, new BigDecimal("9")));
        for (int round = 0; round < 100; round++) {
            RecordEntries[] entries = random.ints(random.nextInt(7), 1, 9).distinct()
                    .mapToObj(number -> anEntry(number).status(EnrollmentStatus.values()[random.nextInt(4)])
                            .meeting(random.nextBoolean() ? "MON" : "TUE", "09:30", "10:30"))
                    .toArray(RecordEntries[]::new);
            RegistrationFacts all = facts.record(entries).build();
            RegistrationFacts bearing = new RegistrationFacts(all.student(), all.offering(),
                    all.record().bearingOn(all.offering()), all.limits(), all.now(), all.mayWait());
            assertEquals(RegistrationRule.judge(all, Set.of()), RegistrationRule.judge(bearing, Set.of()));
        }
    }

    @Test
    void bearsOnAnOfferingWithNothingElse() {
        assertEquals(record(anEntry(1).active().credits("4"), anEntry(3).active().credits("2.5")),
                MIXED.bearingOn(Facts.someFacts().offering()));
        assertEquals(MIXED, MIXED.bearingOn(Facts.someFacts()
                .requires(allOf(anyOf(1, taken(Ids.course(2)), taken(Ids.course(4)), taken(Ids.course(5)))),
                        Courses.aCourse(2), Courses.aCourse(4), Courses.aCourse(5))
                .offering()));
    }
}
