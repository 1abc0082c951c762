package campus.application.registrar;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.shared.SampleTexts;
import campus.application.shared.Stamp;
import campus.application.shared.Together;
import campus.application.shared.Write;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Score;
import campus.domain.registrar.Sections;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every {@link ScoreRepository} does. */
public abstract class ScoreRepositoryContract extends RegistrarContract {
    private static final EnrollmentId ANN = Ids.enrollment(1);
    private static final Grade B = Grade.of("3.00");
    private static final Stamp STAMP = new Stamp(new Actor(SampleTexts.NAME),
            Instant.parse("2026-12-01T10:00:00.000001Z"));
    private static final Score NONE = Score.none(ANN, Ids.assessment(1));

    @BeforeEach
    final void addAssessments() {
        school().founded().addStudents(1, 2);
        school().add(Sections.aSection(2));
        school().add(Enrollments.anEnrollment(1));
        school().add(Enrollments.anEnrollment(2).student(Ids.student(2)));
        school().add(Assessments.anAssessment(1));
        school().add(Assessments.anAssessment(2));
        school().add(Assessments.anAssessment(3).section(Ids.section(2)));
    }

    @Test
    void findsAScoreThatWasNeverRecordedUnderVersionZero() {
        assertEquals(NONE, find(1));
        assertEquals(Score.none(Ids.enrollment(99), Ids.assessment(98)), school()
                .in(() -> scores().find(Ids.enrollment(99), Ids.assessment(98))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.01", "3.67", "4.00"})
    void keepsWhatWasRecordedByWhomAndWhen(String points) {
        Score recorded = new Score(ANN, Ids.assessment(1), 1, Grade.of(points), STAMP.at(), STAMP.by());
        assertEquals(new Write.Written<>(recorded), replace(NONE, Grade.of(points)));
        assertEquals(recorded, find(1));
        assertEquals(Score.none(ANN, Ids.assessment(2)), find(2));
        assertEquals(0, school().in(() -> scores().find(Ids.enrollment(2), Ids.assessment(1))).version());
    }

    @Test
    void raisesTheVersionWithEachChangeAndNeverBeginsAnew() {
        replace(NONE, B);
        replace(find(1), null);
        Score takenBack = new Score(ANN, Ids.assessment(1), 2, null, STAMP.at(), STAMP.by());
        assertEquals(takenBack, find(1));
        assertEquals(new Write.Stale<Score>(), replace(NONE, B));
        replace(find(1), Grade.HIGHEST);
        assertEquals(new Score(ANN, Ids.assessment(1), 3, Grade.HIGHEST, STAMP.at(), STAMP.by()), find(1));
    }

    @Test
    void refusesTheSecondOfTwoWhoSawTheSame() {
        replace(NONE, B);
        Score seen = find(1);
        replace(seen, Grade.HIGHEST);
        assertEquals(new Write.Stale<Score>(), replace(seen, Grade.LOWEST));
        assertEquals(new Write.Stale<Score>(), replace(NONE, Grade.LOWEST));
        assertEquals(Grade.HIGHEST, find(1).grade());
    }

    @Test
    void leavesTheTransactionUsableWhenSomebodyElseWasFirst() {
        replace(NONE, B);
        school().run(() -> {
            assertEquals(new Write.Stale<Score>(), scores().replace(NONE, Grade.LOWEST, STAMP));
            scores().replace(Score.none(ANN, Ids.assessment(2)), B, STAMP);
        });
        assertEquals(B, find(2).grade());
    }

    @Test
    void takesOneFirstScoreOfManyAtTheSameTime() {
        List<Write<Score>> writes = Together.onPlatformThreads(4, thread -> replace(NONE, B));
        assertEquals(1, writes.stream().filter(Write.Written.class::isInstance).count());
        assertEquals(3, writes.stream().filter(Write.Stale.class::isInstance).count());
    }

    @Test
    void refusesAnAssessmentOfAnotherSection() {
        assertThrows(RuntimeException.class, () -> replace(Score.none(ANN, Ids.assessment(3)), B));
        assertThrows(RuntimeException.class, () -> replace(Score.none(ANN, Ids.assessment(99)), B));
        assertThrows(RuntimeException.class, () -> replace(Score.none(Ids.enrollment(99), Ids.assessment(1)), B));
        assertEquals(0, find(3).version());
    }

    @Test
    void isRolledBackWithTheTransaction() {
        assertThrows(IllegalStateException.class, () -> school().run(() -> {
            scores().replace(NONE, B, STAMP);
            throw new IllegalStateException("fault");
        }));
        assertEquals(NONE, find(1));
    }

    private ScoreRepository scores() {
        return school().adapters().scores();
    }

    private Score find(int assessment) {
        return school().in(() -> scores().find(ANN, Ids.assessment(assessment)));
    }

    private Write<Score> replace(Score seen, @Nullable Grade grade) {
        return school().in(() -> scores().replace(seen, grade, STAMP));
    }
}
