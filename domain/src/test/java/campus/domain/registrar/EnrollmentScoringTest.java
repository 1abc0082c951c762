package campus.domain.registrar;

import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static campus.domain.registrar.Enrollments.anEnrollment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** When an enrollment takes scores, and when its grade can be changed. */
class EnrollmentScoringTest {

    private static final Grade B = Grade.of("3.00");

    @Nested
    class Scoring {

        @Test
        void takesScoresOfThoseWhoTakePart() {
            assertEquals(Optional.empty(), anEnrollment().active().build().objectionToScore(B));
            assertEquals(Optional.empty(), anEnrollment().active().build().objectionToScore(null));
        }

        @ParameterizedTest
        @EnumSource(names = {"WAITLISTED", "DROPPED"})
        void onlyTakesScoresBackOfThoseWhoDoNot(EnrollmentStatus status) {
            Enrollment enrollment = anEnrollment().status(status).build();
            assertEquals(Optional.of(new Reason.EnrollmentNotActive(status)), enrollment.objectionToScore(B));
            assertEquals(Optional.empty(), enrollment.objectionToScore(null));
        }

        @Test
        void isOverWhenCompleted() {
            Enrollment completed = anEnrollment().completed("3.00").build();
            assertEquals(Optional.of(new Reason.EnrollmentCompleted()), completed.objectionToScore(B));
            assertEquals(Optional.of(new Reason.EnrollmentCompleted()), completed.objectionToScore(null));
        }
    }

    @Nested
    class GradeChange {

        @ParameterizedTest
        @EnumSource
        void needsACompletedEnrollment(EnrollmentStatus status) {
            Enrollment enrollment = anEnrollment().status(status).build();
            assertEquals(
                    status == COMPLETED ? Optional.empty() : Optional.of(new Reason.EnrollmentNotCompleted(status)),
                    enrollment.objectionToGradeChange());
            if (status != COMPLETED) {
                assertThrows(IllegalArgumentException.class, () -> enrollment.regraded(B));
            }
        }

        @Test
        void replacesTheGradeAlone() {
            assertEquals(anEnrollment().version(3).completed("3.00").build(),
                    anEnrollment().version(3).completed("0.67").build().regraded(B));
        }
    }
}
