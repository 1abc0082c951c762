package campus.application.registrar;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import campus.application.registrar.ChangeGrade.Outcome;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Reason;
import campus.domain.registrar.Remark;

import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

final class ChangeGradeTest extends UseCaseTest {
    private static final Grade B = Grade.of("3.00");
    private static final Remark WHY = new Remark("regraded the exam");
    private EnrollmentId ann;

    @BeforeEach
    void completeAnn() {
        school.founded().addStudents(1, 2);
        ann = enrolled(Ids.student(1), Ids.section(1)).id();
        complete(ann, "2.00");
    }

    @Test
    void keepsTheNewGradeAndTellsTheHistory() {
        registrar.clock().set("2027-01-15T10:00:00Z");
        Enrollment changed = assertInstanceOf(Outcome.Changed.class, regrade(ann, B, 1L)).enrollment();
        assertEquals(2, changed.version());
        assertEquals(B, changed.grade());
        assertEquals(changed, stored(ann));
        EnrollmentChange line = adapters.history().of(ann).getLast();
        assertEquals(new EnrollmentChange(line.id(), ann, COMPLETED, COMPLETED, Grade.of("2.00"), B,
                registrar.clock().instant(), BY, WHY, Set.of()), line);
        assertEquals(1, section(1).seatsTaken());
    }

    @Test
    void showsInTheTranscript() {
        regrade(ann, B, null);
        assertEquals(B, adapters.enrollmentQueries().transcript(Ids.student(1)).orElseThrow().lines().getFirst()
                .grade());
    }

    @Test
    void changesNothingForTheSameGrade() {
        Enrollment before = stored(ann);
        assertEquals(new Outcome.Changed(before), regrade(ann, Grade.of("2"), null));
        assertEquals(before, stored(ann));
        assertEquals(2, adapters.history().of(ann).size());
    }

    @Test
    void refusesAStaleVersionBeforeAllElse() {
        assertEquals(new Outcome.Stale(1), regrade(ann, B, 0L));
        EnrollmentId bob = enrolled(Ids.student(2), Ids.section(1)).id();
        assertEquals(new Outcome.Stale(0), regrade(bob, B, 1L));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
    void needsACompletedEnrollment(EnrollmentStatus status) {
        Enrollment other = school.add(Enrollments.anEnrollment(9).student(Ids.student(2)).status(status));
        assertEquals(new Outcome.Refused(List.of(new Reason.EnrollmentNotCompleted(status))),
                regrade(other.id(), B, null));
        assertEquals(other, stored(other.id()));
    }

    @Test
    void knowsNoMissingEnrollment() {
        assertEquals(new Outcome.UnknownEnrollment(), regrade(Ids.enrollment(99), B, null));
    }

    private Outcome regrade(EnrollmentId id, Grade grade, @Nullable Long version) {
        return useCases.changeGrade().change(new ChangeGrade.Command(id, grade, WHY, version, BY));
    }
}
