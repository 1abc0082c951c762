package campus.application.registrar;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import campus.application.registrar.RecordScore.Outcome;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Score;
import campus.domain.registrar.Sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

final class RecordScoreTest extends UseCaseTest {
    private static final EnrollmentId ANN = Ids.enrollment(1);
    private static final AssessmentId FINAL = Ids.assessment(1);
    private static final Grade B = Grade.of("3.00");

    @BeforeEach
    void enrollAnn() {
        school.founded().addStudents(1, 4);
        school.add(Sections.aSection(2));
        school.add(Enrollments.anEnrollment(1));
        school.add(Assessments.anAssessment(1));
        school.add(Assessments.anAssessment(2).section(Ids.section(2)));
    }

    @Test
    void keepsTheScoreWithWhoAndWhen() {
        Score score = recorded(B, 0L);
        assertEquals(new Score(ANN, FINAL, 1, B, registrar.clock().instant(), BY), score);
        assertEquals(score, stored());
    }

    @Test
    void changesNothingWhenTheSameIsRecordedAgain() {
        Score first = recorded(B, null);
        registrar.clock().set("2026-12-02T10:00:00Z");
        assertEquals(first, recorded(B, null));
        assertEquals(first, recorded(Grade.of("3.0"), 1L));
        assertEquals(first, stored());
    }

    @Test
    void replacesAScoreAndTakesItBack() {
        recorded(B, null);
        assertEquals(Grade.HIGHEST, recorded(Grade.HIGHEST, 1L).grade());
        Score takenBack = recorded(null, 2L);
        assertNull(takenBack.grade());
        assertEquals(3, takenBack.version());
        assertEquals(new Outcome.UnknownScore(), record(ANN, FINAL, null, null));
        assertEquals(4, recorded(B, null).version());
    }

    @Test
    void refusesAnotherVersionThanTheOneThatWasSeen() {
        assertEquals(new Outcome.Stale(0), record(ANN, FINAL, B, 1L));
        recorded(B, null);
        assertEquals(new Outcome.Stale(1), record(ANN, FINAL, Grade.HIGHEST, 0L));
        assertEquals(new Outcome.Stale(1), record(ANN, FINAL, null, 2L));
        assertEquals(B, stored().grade());
    }

    @Test
    void knowsNoMissingEnrollmentOrAssessment() {
        assertEquals(new Outcome.UnknownEnrollment(), record(Ids.enrollment(99), FINAL, B, null));
        assertEquals(new Outcome.UnknownAssessment(), record(ANN, Ids.assessment(99), B, null));
        school.delete(adapters.assessments(), FINAL);
        assertEquals(new Outcome.UnknownAssessment(), record(ANN, FINAL, B, null));
    }

    @Test
    void knowsNoAssessmentOfAnotherSection() {
        assertEquals(new Outcome.UnknownAssessment(), record(ANN, Ids.assessment(2), B, null));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void isForThoseWhoTakePartOnly(EnrollmentStatus status) {
        EnrollmentId id = school.add(Enrollments.anEnrollment(2).student(Ids.student(2)).status(status)).id();
        String code = status == EnrollmentStatus.COMPLETED ? "enrollment-completed" : "enrollment-not-active";
        assertEquals(List.of(code), refusal(record(id, FINAL, B, null)));
    }

    @Test
    void takesBackTheScoreOfSomebodyWhoDroppedButNotOfSomebodyWhoIsDone() {
        recorded(B, null);
        EnrollmentId bob = enrolled(Ids.student(2), Ids.section(1)).id();
        assertInstanceOf(Outcome.Recorded.class, record(bob, FINAL, B, null));
        changed(bob, EnrollmentStatus.DROPPED);
        assertInstanceOf(Outcome.Recorded.class, record(bob, FINAL, null, null));
        complete(ANN, "3.00");
        assertEquals(List.of("enrollment-completed"), refusal(record(ANN, FINAL, null, null)));
        assertEquals(B, stored().grade());
    }

    private Outcome record(EnrollmentId enrollment, AssessmentId assessment, @Nullable Grade score,
            @Nullable Long version) {
        return useCases.recordScore().record(new RecordScore.Command(enrollment, assessment, score, version, BY));
    }

    private Score recorded(@Nullable Grade score, @Nullable Long version) {
        return assertInstanceOf(Outcome.Recorded.class, record(ANN, FINAL, score, version)).score();
    }

    private static List<String> refusal(Outcome outcome) {
        return codes(assertInstanceOf(Outcome.Refused.class, outcome).reasons());
    }

    private Score stored() {
        return school.in(() -> adapters.scores().find(ANN, FINAL));
    }
}
