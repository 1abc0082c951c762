package campus.application.registrar;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.registrar.ChangeEnrollmentStatus.Outcome;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Students;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

final class ChangeEnrollmentStatusTest extends UseCaseTest {
    private static final StudentId ANN = Ids.student(1);
    private static final Grade GOOD = Grade.of("3.67");
    private EnrollmentId ann;

    @BeforeEach
    void enrollAnn() {
        school.founded();
        school.addStudents(1, 6);
        ann = enrolled(ANN, Ids.section(1)).id();
    }

    @Test
    void knowsNoMissingEnrollment() {
        assertEquals(new Outcome.UnknownEnrollment(), change(Ids.enrollment(99), DROPPED));
    }

    @Test
    void refusesAStaleVersionBeforeAllElse() {
        assertEquals(new Outcome.Stale(0), change(ann, WAITLISTED, GOOD, 1L));
        changed(ann, DROPPED);
        assertEquals(new Outcome.Stale(1), change(ann, ACTIVE, null, 0L));
        assertEquals(DROPPED, stored(ann).status());
    }

    @Test
    void refusesWhatThePolicyForbids() {
        assertEquals(List.of("invalid-transition"), refusal(change(ann, WAITLISTED)));
        assertEquals(List.of("invalid-transition"), refusal(change(ann, ACTIVE)));
        complete(ann, "3.00");
        for (EnrollmentStatus next : EnrollmentStatus.values()) {
            assertEquals(List.of("invalid-transition"), refusal(change(ann, next, GOOD, null)));
        }
    }

    @Nested
    class Completing {

        @Test
        void keepsTheGradeAndTheSeat() {
            Outcome.Changed changed = assertInstanceOf(Outcome.Changed.class, change(ann, COMPLETED, GOOD, 0L));
            assertEquals(COMPLETED, changed.enrollment().status());
            assertEquals(GOOD, changed.enrollment().grade());
            assertEquals(1, changed.enrollment().version());
            assertEquals(changed.enrollment(), stored(ann));
            assertEquals(1, section(1).seatsTaken());
            assertEquals(GOOD, adapters.history().of(ann).getLast().gradeTo());
            assertEquals(List.of("->ACTIVE registrar", "ACTIVE>COMPLETED registrar asked for"), history(ann));
        }

        @Test
        void needsAGrade() {
            assertEquals(List.of("grade-required"), refusal(change(ann, COMPLETED)));
            assertEquals(List.of("->ACTIVE registrar"), history(ann));
        }

        @Test
        void isWhatAGradeIsFor() {
            assertEquals(List.of("grade-not-allowed"), refusal(change(ann, DROPPED, GOOD, null)));
            assertEquals(ACTIVE, stored(ann).status());
        }

        @Test
        void isPossibleAfterTheDropDeadlineAndInAClosedSection() {
            registrar.clock().set("2026-12-20T10:00:00Z");
            useCases.manageSections().change(Ids.section(1), 0,
                    Sections.aSection(1).status(SectionStatus.CLOSED).details(), BY);
            complete(ann, "0.00");
        }
    }

    @Nested
    class Dropping {

        @Test
        void givesTheSeatBack() {
            Enrollment dropped = changed(ann, DROPPED);
            assertEquals(dropped, stored(ann));
            assertEquals(0, section(1).seatsTaken());
            assertEquals(List.of("->ACTIVE registrar", "ACTIVE>DROPPED registrar asked for"), history(ann));
        }

        @Test
        void isPossibleToTheEndOfTheDeadlinesDay() {
            registrar.clock().set("2026-10-16T23:59:59.999999Z");
            changed(ann, DROPPED);
        }

        @Test
        void isRefusedFromTheDayAfterTheDeadline() {
            registrar.clock().set("2026-10-17T00:00:00Z");
            assertEquals(List.of("drop-deadline-passed"), refusal(change(ann, DROPPED)));
            assertEquals(1, section(1).seatsTaken());
            assertEquals(List.of(), refused(ANN));
        }

        @Test
        void takesSomebodyOffTheWaitlistEvenAfterTheDeadline() {
            offer(2, Sections.aSection(2).capacity(1).waitlistCapacity(2));
            enrolled(ANN, Ids.section(2));
            EnrollmentId waiting = enrolled(Ids.student(2), Ids.section(2)).id();
            registrar.clock().set("2026-10-17T00:00:00Z");
            Enrollment dropped = changed(waiting, DROPPED);
            assertNull(dropped.waitlistedAt());
            assertEquals(0, section(2).waitlisted());
            assertEquals(1, section(2).seatsTaken());
        }
    }

    @Nested
    class ComingBack {

        @Test
        void claimsANewSeatAndCountsFromNow() {
            changed(ann, DROPPED);
            registrar.clock().set("2026-08-21T10:00:00Z");
            Enrollment active = changed(ann, ACTIVE);
            assertEquals(registrar.clock().instant(), active.enrolledAt());
            assertEquals(2, active.version());
            assertEquals(1, section(1).seatsTaken());
        }

        @Test
        void runsAllRulesAgain() {
            changed(ann, DROPPED);
            school.in(() -> adapters.students().update(Students.aStudent(1).hold("a book").build(), School.STAMP));
            registrar.clock().set("2026-09-05T00:00:00Z");
            assertEquals(List.of("registration-closed", "student-on-hold"), refusal(change(ann, ACTIVE)));
            assertEquals(DROPPED, stored(ann).status());
            assertEquals(0, section(1).seatsTaken());
            assertEquals(List.of("registrar registration-closed student-on-hold"), refused(ANN));
        }

        @Test
        void isRefusedByAFullSectionEvenWithRoomOnTheWaitlist() {
            offer(2, Sections.aSection(2).capacity(1).waitlistCapacity(2));
            EnrollmentId first = enrolled(ANN, Ids.section(2)).id();
            changed(first, DROPPED);
            enrolled(Ids.student(2), Ids.section(2));
            assertEquals(List.of("section-full"), refusal(change(first, ACTIVE)));
        }

        @Test
        void startsOverWhenTheSeatIsLostMeanwhile() {
            changed(ann, DROPPED);
            AtomicInteger losses = new AtomicInteger(2);
            RegistrarUseCases others = new RegistrarUseCases(adapters
                    .withSeats(new LosingSeats(adapters.seats(), losses)).ports(registrar.clock()),
                    registrar.settings());
            assertInstanceOf(Outcome.Changed.class, others.changeEnrollmentStatus()
                    .change(new ChangeEnrollmentStatus.Command(ann, ACTIVE, null, null, null, BY)));
            assertEquals(1, section(1).seatsTaken());
            assertEquals(2, stored(ann).version());
            assertEquals(
                    List.of("->ACTIVE registrar", "ACTIVE>DROPPED registrar asked for", "DROPPED>ACTIVE registrar"),
                    history(ann));
        }
    }
}
