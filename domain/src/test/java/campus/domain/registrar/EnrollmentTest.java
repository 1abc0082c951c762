package campus.domain.registrar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import campus.domain.shared.TransitionPolicy;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static campus.domain.registrar.EnrollmentStatus.DEFAULT_POLICY;
import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;
import static campus.domain.registrar.Enrollments.ENROLLED_AT;
import static campus.domain.registrar.Enrollments.anEnrollment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EnrollmentTest {

    private static final Grade B = Grade.of("3.00");
    private static final Instant LATER = ENROLLED_AT.plusSeconds(60);

    @Nested
    class Creation {

        @Test
        void beginsActiveWithoutGradeOrWaiting() {
            assertEquals(
                    new Enrollment(Ids.enrollment(1), 0, Ids.student(2), Ids.section(3), ACTIVE, null, LATER, null),
                    Enrollment.active(Ids.enrollment(1), Ids.student(2), Ids.section(3), LATER));
        }

        @Test
        void beginsWaitingAtTheMomentItIsAskedFor() {
            assertEquals(
                    new Enrollment(Ids.enrollment(1), 0, Ids.student(2), Ids.section(3), WAITLISTED, null, LATER,
                            LATER),
                    Enrollment.waitlisted(Ids.enrollment(1), Ids.student(2), Ids.section(3), LATER));
        }
    }

    @Nested
    class Invariants {

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
        void refusesAGradeUnlessCompleted(EnrollmentStatus status) {
            Instant waiting = status == WAITLISTED ? ENROLLED_AT : null;
            assertThrows(IllegalArgumentException.class, () -> enrollment(status, B, waiting));
        }

        @Test
        void refusesCompletionWithoutAGrade() {
            assertThrows(IllegalArgumentException.class, () -> enrollment(COMPLETED, null, null));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WAITLISTED")
        void refusesAWaitlistTimeUnlessWaitlisted(EnrollmentStatus status) {
            Grade grade = status == COMPLETED ? B : null;
            assertThrows(IllegalArgumentException.class, () -> enrollment(status, grade, ENROLLED_AT));
        }

        @Test
        void refusesToWaitWithoutAWaitlistTime() {
            assertThrows(IllegalArgumentException.class, () -> enrollment(WAITLISTED, null, null));
        }

        @ParameterizedTest
        @EnumSource
        void acceptsEveryStatusWithWhatBelongsToIt(EnrollmentStatus status) {
            assertEquals(status, anEnrollment().status(status).build().status());
        }

        private static Enrollment enrollment(EnrollmentStatus status, @Nullable Grade grade,
                @Nullable Instant waitlistedAt) {
            return new Enrollment(Ids.enrollment(1), 0, Ids.student(1), Ids.section(1), status, grade, ENROLLED_AT,
                    waitlistedAt);
        }
    }

    @Nested
    class Objections {

        static Stream<Arguments> forbidden() {
            return Stream.of(EnrollmentStatus.values()).flatMap(from -> Stream.of(EnrollmentStatus.values())
                    .filter(to -> !DEFAULT_POLICY.allows(from, to)).map(to -> Arguments.of(from, to)));
        }

        @ParameterizedTest
        @MethodSource("forbidden")
        void objectsToTransitionsThatThePolicyForbids(EnrollmentStatus from, EnrollmentStatus to) {
            assertEquals(
                    Optional.of(new Reason.InvalidTransition(from, to, DEFAULT_POLICY.allowedFrom(from))),
                    anEnrollment().status(from).build().objectionTo(to, null, DEFAULT_POLICY));
        }

        @Test
        void objectsToTheTransitionRatherThanToTheGrade() {
            assertEquals(Optional.of(new Reason.InvalidTransition(WAITLISTED, COMPLETED, Set.of(ACTIVE, DROPPED))),
                    anEnrollment().waitlisted().build().objectionTo(COMPLETED, null, DEFAULT_POLICY));
        }

        @Test
        void asksForAGradeWhenCompleted() {
            assertEquals(Optional.of(new Reason.GradeRequired(List.of())),
                    anEnrollment().active().build().objectionTo(COMPLETED, null, DEFAULT_POLICY));
        }

        @ParameterizedTest
        @CsvSource({"WAITLISTED, ACTIVE", "WAITLISTED, DROPPED", "ACTIVE, DROPPED", "DROPPED, ACTIVE"})
        void objectsToAGradeUnlessCompleted(EnrollmentStatus from, EnrollmentStatus to) {
            Enrollment enrollment = anEnrollment().status(from).build();
            assertEquals(Optional.of(new Reason.GradeNotAllowed(to)), enrollment.objectionTo(to, B, DEFAULT_POLICY));
            assertEquals(Optional.empty(), enrollment.objectionTo(to, null, DEFAULT_POLICY));
        }

        @Test
        void followsThePolicyOfTheSchool() {
            TransitionPolicy<EnrollmentStatus> regrading = TransitionPolicy.of(EnrollmentStatus.class)
                    .allow(COMPLETED, COMPLETED).build();
            assertEquals(Optional.empty(), anEnrollment().completed("2.00").build().objectionTo(COMPLETED, B,
                    regrading));
            assertEquals(Optional.of(new Reason.InvalidTransition(ACTIVE, DROPPED, Set.of())),
                    anEnrollment().active().build().objectionTo(DROPPED, null, regrading));
        }
    }

    @Nested
    class Transitions {

        @Test
        void completesWithTheGrade() {
            Enrollment before = anEnrollment().version(7).active().build();
            assertEquals(anEnrollment().version(7).completed("3.00").build(),
                    before.transitionTo(COMPLETED, B, DEFAULT_POLICY, LATER));
        }

        @Test
        void keepsTheTimeItWasAskedForWhenLeavingTheWaitlist() {
            Enrollment before = anEnrollment().waitlisted(ENROLLED_AT.plusSeconds(1)).build();
            assertEquals(anEnrollment().active().build(), before.transitionTo(ACTIVE, null, DEFAULT_POLICY, LATER));
        }

        @ParameterizedTest
        @EnumSource(names = {"WAITLISTED", "ACTIVE"})
        void keepsTheTimeItWasAskedForWhenDropped(EnrollmentStatus from) {
            Enrollment before = anEnrollment().status(from).build();
            assertEquals(anEnrollment().dropped().build(), before.transitionTo(DROPPED, null, DEFAULT_POLICY, LATER));
        }

        @Test
        void countsFromNowWhenItComesBackFromDropped() {
            Enrollment before = anEnrollment().dropped().build();
            assertEquals(anEnrollment().active().enrolledAt(LATER).build(),
                    before.transitionTo(ACTIVE, null, DEFAULT_POLICY, LATER));
        }

        @Test
        void waitsFromNowWhenAPolicySendsItBackToTheWaitlist() {
            TransitionPolicy<EnrollmentStatus> waitAgain = TransitionPolicy.of(EnrollmentStatus.class)
                    .allow(ACTIVE, WAITLISTED).build();
            assertEquals(anEnrollment().waitlisted(LATER).build(),
                    anEnrollment().active().build().transitionTo(WAITLISTED, null, waitAgain, LATER));
        }

        @Test
        void throwsWhenThereIsAnObjection() {
            Enrollment active = anEnrollment().active().build();
            assertThrows(IllegalStateException.class,
                    () -> active.transitionTo(COMPLETED, null, DEFAULT_POLICY, LATER));
            assertThrows(IllegalStateException.class,
                    () -> active.transitionTo(WAITLISTED, null, DEFAULT_POLICY, LATER));
        }
    }
    @Nested
    class OfThePast {

        @Test
        void isTakenAsItIsGiven() {
            Enrollment completed = anEnrollment().completed("3.67").build();
            assertEquals(completed, Enrollment.recorded(completed.id(), completed.studentId(), completed.sectionId(),
                    COMPLETED, Grade.of("3.67"), ENROLLED_AT));
        }

        @Test
        void correctsWhatTheTableOfTransitionsForbids() {
            Enrollment completed = anEnrollment().completed("3.67").build();
            assertEquals(anEnrollment().dropped().enrolledAt(LATER).build(), completed.corrected(DROPPED, null, LATER));
            assertEquals(anEnrollment().completed("2.00").build(),
                    anEnrollment().waitlisted().build().corrected(COMPLETED, Grade.of("2.00"), ENROLLED_AT));
        }

        @Test
        void isNeitherWaitlistedNorCompletedWithoutAGrade() {
            Enrollment active = anEnrollment().active().build();
            assertThrows(IllegalArgumentException.class, () -> active.corrected(WAITLISTED, null, LATER));
            assertThrows(IllegalArgumentException.class, () -> active.corrected(COMPLETED, null, LATER));
        }
    }
}
