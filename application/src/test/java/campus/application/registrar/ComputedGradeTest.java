package campus.application.registrar;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.registrar.ChangeEnrollmentStatus.Command;
import campus.application.registrar.ChangeEnrollmentStatus.Outcome;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Name;
import campus.domain.registrar.Reason;
import campus.domain.registrar.Reason.GradeRequired.Unscored;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Sections;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Completing an enrollment without a grade. */
final class ComputedGradeTest extends UseCaseTest {
    private EnrollmentId ann;

    @BeforeEach
    void enrollAnn() {
        school.founded().addStudents(1, 3);
        ann = enrolled(Ids.student(1), Ids.section(1)).id();
        school.add(Assessments.anAssessment(1).name("Exam").weight("60"));
        school.add(Assessments.anAssessment(2).name("Project").weight("40"));
    }

    @Test
    void isWhatTheScoresGiveAndTheHistorySaysSo() {
        scoreAll();
        assertEquals(Grade.of("3.60"), completed(null, null).grade());
        assertEquals("ACTIVE>COMPLETED registrar computed from assessments", history(ann).getLast());
        assertEquals(Grade.of("3.60"), adapters.history().of(ann).getLast().gradeTo());
    }

    @Test
    void leavesTheReasonThatWasGiven() {
        scoreAll();
        completed(null, new Remark("end of term"));
        assertEquals("ACTIVE>COMPLETED registrar end of term", history(ann).getLast());
    }

    @Test
    void givesWayToAGradeThatIsNamed() {
        scoreAll();
        assertEquals(Grade.of("2.00"), completed(Grade.of("2.00"), null).grade());
        assertEquals("ACTIVE>COMPLETED registrar", history(ann).getLast());
    }

    @Test
    void isMissingWhileAScoreIsAndNamesWhatIsMissing() {
        school.score(ann, Ids.assessment(1), "4.00");
        assertEquals(refused(new Unscored(Ids.assessment(2), new Name("Project"))), attempt(null, null));
        school.score(ann, Ids.assessment(1), null);
        assertEquals(refused(new Unscored(Ids.assessment(1), new Name("Exam")),
                new Unscored(Ids.assessment(2), new Name("Project"))), attempt(null, null));
        assertEquals(ACTIVE, stored(ann).status());
    }

    @Test
    void isMissingWithoutAssessments() {
        school.delete(adapters.assessments(), Ids.assessment(1));
        school.delete(adapters.assessments(), Ids.assessment(2));
        assertEquals(refused(), attempt(null, null));
    }

    @Test
    void makesNoTransitionPossible() {
        scoreAll();
        changed(ann, DROPPED);
        assertEquals(List.of("invalid-transition"), refusal(attempt(null, null)));
        changed(ann, ACTIVE);
        completed(null, null);
        assertEquals(List.of("invalid-transition"), refusal(attempt(null, null)));
        offer(2, Sections.aSection(2).capacity(1).waitlistCapacity(1));
        enrolled(Ids.student(2), Ids.section(2));
        EnrollmentId waiting = enrolled(Ids.student(3), Ids.section(2)).id();
        assertEquals(List.of("invalid-transition"), refusal(change(waiting, COMPLETED)));
    }

    private void scoreAll() {
        school.score(ann, Ids.assessment(1), "4.00");
        school.score(ann, Ids.assessment(2), "3.00");
    }

    private Outcome attempt(@Nullable Grade grade, @Nullable Remark why) {
        return useCases.changeEnrollmentStatus().change(new Command(ann, COMPLETED, grade, why, null, BY));
    }

    private Enrollment completed(@Nullable Grade grade, @Nullable Remark why) {
        return assertInstanceOf(Outcome.Changed.class, attempt(grade, why)).enrollment();
    }

    private static Outcome refused(Unscored... missing) {
        return new Outcome.Refused(List.of(new Reason.GradeRequired(List.of(missing))));
    }
}
