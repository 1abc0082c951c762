package campus.application.registrar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Together;
import campus.application.shared.Write;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every {@link EnrollmentRepository} does with single enrollments and waitlists. */
public abstract class EnrollmentRepositoryContract extends RegistrarContract {

    @BeforeEach
    final void addSectionsAndStudents() {
        school().founded();
        school().add(Sections.aSection(2));
        school().addStudents(1, 9);
    }

    @Nested
    class Add {

        @Test
        void keepsEveryStatusWithWhatBelongsToIt() {
            for (EnrollmentStatus status : EnrollmentStatus.values()) {
                int number = 1 + status.ordinal();
                Enrollments wanted = Enrollments.anEnrollment(number).student(Ids.student(number)).status(status)
                        .enrolledAt(Instant.parse("2026-08-20T09:00:00.000001Z"));
                assertEquals(wanted.build(), school().add(wanted));
                assertEquals(Optional.of(wanted.build()), found(number));
            }
        }

        @Test
        void keepsTheLowestAndTheHighestGradeAndMicroseconds() {
            Enrollment lowest = school().add(Enrollments.anEnrollment(1).completed("0.00"));
            Enrollment highest = school().add(Enrollments.anEnrollment(2).student(Ids.student(2)).completed("4.00"));
            Enrollment waiting = school().add(Enrollments.anEnrollment(3).student(Ids.student(3))
                    .waitlisted(Instant.parse("2026-12-31T23:59:59.999999Z")));
            assertEquals(Optional.of(lowest), found(1));
            assertEquals(Optional.of(highest), found(2));
            assertEquals(Optional.of(waiting), found(3));
        }

        @Test
        void refusesAStudentsSecondEnrollmentInASection() {
            Enrollment first = school().add(Enrollments.anEnrollment(1).dropped());
            assertThrows(ConcurrentWriteException.class, () -> school().add(Enrollments.anEnrollment(2)));
            assertEquals(Optional.empty(), found(2));
            assertEquals(Optional.of(first), found(1));
        }

        @Test
        void takesTheSameStudentInAnotherSectionAndAnotherStudentInTheSame() {
            school().add(Enrollments.anEnrollment(1));
            school().add(Enrollments.anEnrollment(2).section(Ids.section(2)));
            school().add(Enrollments.anEnrollment(3).student(Ids.student(2)));
        }

        @Test
        void isRolledBackWithTheTransaction() {
            assertThrows(IllegalStateException.class, () -> school().run(() -> {
                enrollments().addAll(List.of(Enrollments.anEnrollment(1).build()), School.STAMP);
                throw new IllegalStateException("fault");
            }));
            assertEquals(Optional.empty(), found(1));
        }
    }

    @Nested
    class Find {

        @Test
        void findsNothingUnderAnUnknownIdentity() {
            assertEquals(Optional.empty(), found(1));
            assertEquals(Optional.empty(), school().in(() -> enrollments().lock(Ids.enrollment(1))));
        }

        @Test
        void locksWhatItFinds() {
            Enrollment added = school().add(Enrollments.anEnrollment(1));
            assertEquals(Optional.of(added), school().in(() -> enrollments().lock(added.id())));
        }

        @Test
        void letsNoChangeGetLostUnderTheLock() {
            Enrollment added = school().add(Enrollments.anEnrollment(1));
            Together.onPlatformThreads(4, thread -> {
                for (int n = 0; n < 5; n++) {
                    School.written(school().in(() -> enrollments()
                            .update(enrollments().lock(added.id()).orElseThrow(), School.STAMP)));
                }
                return thread;
            });
            assertEquals(20, found(1).orElseThrow().version());
        }
    }

    @Nested
    class Batches {

        @Test
        void addsEveryEnrollment() {
            List<Enrollment> all = List.of(Enrollments.anEnrollment(1).build(),
                    Enrollments.anEnrollment(2).student(Ids.student(2)).completed("3.67").build(),
                    Enrollments.anEnrollment(3).section(Ids.section(2)).waitlisted().build());
            school().run(() -> enrollments().addAll(all, School.STAMP));
            all.forEach(added -> assertEquals(Optional.of(added), school().in(() -> enrollments().find(added.id()))));
            school().run(() -> enrollments().addAll(List.of(), School.STAMP));
        }

        @Test
        void addsNothingWhenOneStudentIsEnrolledAlready() {
            school().add(Enrollments.anEnrollment(1));
            assertThrows(ConcurrentWriteException.class, () -> school().run(() -> enrollments().addAll(
                    List.of(Enrollments.anEnrollment(2).student(Ids.student(2)).build(),
                            Enrollments.anEnrollment(3).build()),
                    School.STAMP)));
            assertEquals(Optional.empty(), found(2));
        }

        @Test
        void savesEveryEnrollment() {
            school().add(Enrollments.anEnrollment(1));
            school().add(Enrollments.anEnrollment(2).student(Ids.student(2)));
            school().run(() -> enrollments().updateAll(
                    List.of(Enrollments.anEnrollment(1).completed("4").build(),
                            Enrollments.anEnrollment(2).student(Ids.student(2)).dropped().build()),
                    School.STAMP));
            assertEquals(Optional.of(Enrollments.anEnrollment(1).completed("4").version(1).build()), found(1));
            assertEquals(Optional.of(Enrollments.anEnrollment(2).student(Ids.student(2)).dropped().version(1).build()),
                    found(2));
            school().run(() -> enrollments().updateAll(List.of(), School.STAMP));
        }

        @Test
        void savesNothingWhenOneIsStale() {
            school().add(Enrollments.anEnrollment(1));
            school().add(Enrollments.anEnrollment(2).student(Ids.student(2)));
            assertThrows(ConcurrentWriteException.class, () -> school().run(() -> enrollments().updateAll(
                    List.of(Enrollments.anEnrollment(1).dropped().build(),
                            Enrollments.anEnrollment(2).student(Ids.student(2)).dropped().version(1).build()),
                    School.STAMP)));
            assertEquals(EnrollmentStatus.ACTIVE, found(1).orElseThrow().status());
        }

        @Test
        void findsEnrollmentsByStudentAndSection() {
            Enrollment one = school().add(Enrollments.anEnrollment(1));
            Enrollment two = school().add(Enrollments.anEnrollment(2).student(Ids.student(2)).completed("3"));
            school().add(Enrollments.anEnrollment(3).section(Ids.section(2)));
            assertEquals(Map.of(key(1, 1), one, key(2, 1), two), school().in(() -> enrollments()
                    .lockAll(List.of(key(1, 1), key(2, 1), key(2, 2), key(3, 1), key(1, 1)))));
            assertEquals(Map.of(), school().in(() -> enrollments().lockAll(List.of())));
            assertEquals(Map.of(key(2, 1), two), school().in(() -> enrollments().lockAll(
                    IntStream.rangeClosed(2, 1_500).mapToObj(number -> key(number, 1)).toList())));
        }

        @Test
        void countsTheActiveOnesOfSections() {
            school().add(Enrollments.anEnrollment(1));
            school().add(Enrollments.anEnrollment(2).student(Ids.student(2)));
            school().add(Enrollments.anEnrollment(3).student(Ids.student(3)).dropped());
            school().add(Enrollments.anEnrollment(4).section(Ids.section(2)).completed("3"));
            assertEquals(Map.of(Ids.section(1), 2L), school().in(() -> enrollments()
                    .countActive(List.of(Ids.section(1), Ids.section(2), Ids.section(99)))));
            assertEquals(Map.of(), school().in(() -> enrollments().countActive(List.of())));
        }

        private static EnrollmentRepository.Key key(int student, int section) {
            return new EnrollmentRepository.Key(Ids.student(student), Ids.section(section));
        }
    }

    @Nested
    class Update {

        @Test
        void movesThroughEveryStatus() {
            Enrollment stored = school().add(Enrollments.anEnrollment(1).waitlisted());
            for (EnrollmentStatus status : List.of(EnrollmentStatus.ACTIVE, EnrollmentStatus.DROPPED,
                    EnrollmentStatus.WAITLISTED, EnrollmentStatus.COMPLETED, EnrollmentStatus.ACTIVE)) {
                Enrollment wanted = Enrollments.anEnrollment(1).version(stored.version()).status(status)
                        .enrolledAt(Instant.parse("2026-08-21T09:00:00.5Z").plusSeconds(stored.version())).build();
                long version = stored.version() + 1;
                stored = School.written(update(wanted));
                assertEquals(version, stored.version());
                assertEquals(Optional.of(stored), found(1));
                assertEquals(wanted, Enrollments.anEnrollment(1).version(version - 1).status(stored.status())
                        .enrolledAt(stored.enrolledAt()).build());
            }
        }

        @Test
        void refusesTheSecondOfTwoWhoLoadedTheSameVersion() {
            school().add(Enrollments.anEnrollment(1));
            Enrollment saved = School.written(update(Enrollments.anEnrollment(1).dropped().build()));
            assertEquals(new Write.Stale<Enrollment>(), update(Enrollments.anEnrollment(1).completed("3").build()));
            assertEquals(Optional.of(saved), found(1));
        }

        @Test
        void refusesWhatIsNotStored() {
            assertEquals(new Write.Stale<Enrollment>(), update(Enrollments.anEnrollment(1).build()));
        }

        private Write<Enrollment> update(Enrollment enrollment) {
            return school().in(() -> enrollments().update(enrollment, School.STAMP));
        }
    }

    @Nested
    class Waitlist {
        private static final Instant EARLY = Instant.parse("2026-08-20T09:00:00Z");
        private static final Instant LATE = EARLY.plusNanos(1_000);

        @Test
        void isInTheOrderOfTimesAndThenIdentities() {
            Enrollment last = waiting(1, LATE);
            Enrollment second = waiting(4, EARLY);
            Enrollment first = waiting(3, EARLY);
            school().add(Enrollments.anEnrollment(2).student(Ids.student(2)));
            school().add(Enrollments.anEnrollment(5).student(Ids.student(5)).section(Ids.section(2)).waitlisted());
            assertEquals(List.of(first, second, last),
                    school().in(() -> enrollments().waitlist(Ids.section(1))));
            assertEquals(List.of(0, 1, 2, 3, 1), List.of(position(2), position(3), position(4), position(1),
                    position(5)));
        }

        @Test
        void movesUpWhenSomebodyLeaves() {
            waiting(1, EARLY);
            waiting(2, LATE);
            school().in(() -> enrollments().update(Enrollments.anEnrollment(1).active().build(), School.STAMP));
            assertEquals(0, position(1));
            assertEquals(1, position(2));
        }

        @Test
        void isEmptyWhereNobodyWaits() {
            assertEquals(List.of(), school().in(() -> enrollments().waitlist(Ids.section(1))));
            assertEquals(List.of(), school().in(() -> enrollments().waitlist(Ids.section(99))));
            assertEquals(0, position(99));
        }

        private Enrollment waiting(int number, Instant since) {
            return school().add(Enrollments.anEnrollment(number).student(Ids.student(number)).waitlisted(since));
        }

        private int position(int number) {
            return school().in(() -> enrollments().waitlistPosition(Ids.enrollment(number)));
        }
    }

    private EnrollmentRepository enrollments() {
        return school().adapters().enrollments();
    }

    private Optional<Enrollment> found(int number) {
        return school().in(() -> enrollments().find(Ids.enrollment(number)));
    }
}
