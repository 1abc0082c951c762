package campus.persistence.registrar;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.EnrollInBulk;
import campus.application.registrar.EnrollStudent;
import campus.application.registrar.InMemoryRegistrar;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.RegistrarUseCases;
import campus.application.registrar.School;
import campus.application.registrar.SetSections;
import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.ListRequest;
import campus.application.shared.TestClock;
import campus.application.shared.Together;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Terms;
import campus.domain.shared.Actor;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The use cases on a database, many at once: no seat is sold twice, no place is lost. */
abstract class RegistrationContract {

    private static final int STUDENTS = 40;
    private static final int SEATS = 10;
    private static final int PLACES = 15;

    private RegistrarAdapters adapters;
    private School school;
    private RegistrarUseCases useCases;

    abstract TestSchool database();

    @BeforeEach
    final void found() {
        adapters = TestRegistrar.on(database().emptied());
        school = new School(adapters).founded();
        school.add(Sections.aSection(2).capacity(SEATS).waitlistCapacity(PLACES));
        school.addStudents(1, STUDENTS);
        useCases = new RegistrarUseCases(adapters.ports(new TestClock(Terms.DURING_REGISTRATION)),
                InMemoryRegistrar.SETTINGS);
    }

    @Test
    final void sellsEverySeatOnceAndGivesFreedSeatsToThoseWhoWait() {
        List<Boolean> enrolled = Together.onPlatformThreads(STUDENTS, this::enroll);
        assertEquals(SEATS + PLACES, enrolled.stream().filter(did -> did).count());
        assertCounters(SEATS, PLACES);

        List<Enrollment> active = roster(EnrollmentStatus.ACTIVE);
        AtomicInteger next = new AtomicInteger();
        Together.onPlatformThreads(SEATS, number -> drop(active.get(next.getAndIncrement())));
        assertCounters(SEATS, PLACES - SEATS);
        assertEquals(SEATS, roster(EnrollmentStatus.DROPPED).size());
    }

    @Test
    final void endsInOneOfTheSetsThatAreSentAtOnce() {
        for (int number = 3; number <= 10; number++) {
            school.add(Sections.aSection(number).capacity(2));
        }
        List<List<Integer>> sets = List.of(List.of(3, 4, 5, 6, 7), List.of(10, 9, 8, 7, 6));
        for (int round = 1; round <= 10; round++) {
            Together.onPlatformThreads(2, number -> set(1, sets.get(number - 1)));
            List<Integer> held = held(1);
            assertTrue(sets.stream().anyMatch(one -> Set.copyOf(one).equals(Set.copyOf(held))), held::toString);
            for (int number = 3; number <= 10; number++) {
                assertEquals(held.contains(number) ? 1 : 0, section(number).seatsTaken());
            }
        }
    }

    @Test
    final void swapsSectionsOfManyAtOnceAndKeepsTheLimits() {
        school.add(Sections.aSection(3).capacity(SEATS).waitlistCapacity(PLACES));
        for (int number = 1; number <= 2 * SEATS; number++) {
            set(number, List.of(2 + number % 2));
        }
        Together.onPlatformThreads(2 * SEATS, number -> set(number, List.of(3 - number % 2)));
        for (int number = 2; number <= 3; number++) {
            SectionId id = Ids.section(number);
            assertEquals(roster(id, EnrollmentStatus.ACTIVE).size(), section(number).seatsTaken());
            assertEquals(roster(id, EnrollmentStatus.WAITLISTED).size(), section(number).waitlisted());
            assertTrue(section(number).seatsTaken() <= SEATS);
        }
        for (int number = 1; number <= 2 * SEATS; number++) {
            assertEquals(List.of(3 - number % 2), held(number));
        }
    }

    /** Sent again, as a client does, while too many others write. */
    private SetSections.Outcome set(int student, List<Integer> sections) {
        SetSections.Command command = new SetSections.Command(Ids.student(student),
                sections.stream().map(Ids::section).toList(), EnrollInBulk.Mode.PARTIAL, false, new Actor("ann"));
        while (true) {
            try {
                return useCases.setSections().set(command);
            } catch (ConcurrentWriteException e) {
                // nothing was written
            }
        }
    }

    /** The numbers of the sections in which a student is active or waits. */
    private List<Integer> held(int student) {
        return adapters.enrollmentQueries().ofStudent(Ids.student(student), ListRequest.first()).items().stream()
                .map(view -> view.enrollment())
                .filter(enrollment -> Set.of(EnrollmentStatus.ACTIVE, EnrollmentStatus.WAITLISTED)
                        .contains(enrollment.status()))
                .map(enrollment -> IntStream.rangeClosed(1, 10)
                        .filter(number -> Ids.section(number).equals(enrollment.sectionId())).findFirst().orElseThrow())
                .toList();
    }

    private boolean enroll(int number) {
        return useCases.enrollStudent().enroll(new EnrollStudent.Command(Ids.student(number),
                new EnrollStudent.Target.InSection(Ids.section(2)),
                new Actor("ann"))) instanceof EnrollStudent.Outcome.Enrolled;
    }

    private boolean drop(Enrollment enrollment) {
        assertInstanceOf(ChangeEnrollmentStatus.Outcome.Changed.class,
                useCases.changeEnrollmentStatus().change(new ChangeEnrollmentStatus.Command(enrollment.id(),
                        EnrollmentStatus.DROPPED, null, null, null, new Actor("ann"))));
        return true;
    }

    private void assertCounters(int seatsTaken, int waitlisted) {
        assertEquals(seatsTaken, section(2).seatsTaken());
        assertEquals(waitlisted, section(2).waitlisted());
        assertEquals(seatsTaken, roster(EnrollmentStatus.ACTIVE).size());
        assertEquals(waitlisted, roster(EnrollmentStatus.WAITLISTED).size());
    }

    private Section section(int number) {
        return adapters.sectionQueries().find(Ids.section(number)).orElseThrow().section();
    }

    private List<Enrollment> roster(EnrollmentStatus status) {
        return roster(Ids.section(2), status);
    }

    private List<Enrollment> roster(SectionId section, EnrollmentStatus status) {
        return adapters.enrollmentQueries().ofSection(section, ListRequest.first()).items().stream()
                .map(view -> view.enrollment()).filter(enrollment -> enrollment.status() == status).toList();
    }
}
