package campus.domain.registrar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static campus.domain.registrar.RecordEntries.anEntry;
import static campus.domain.registrar.RecordEntries.record;
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
}
