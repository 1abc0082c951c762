package campus.persistence.registrar;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.EnrollStudent;
import campus.application.registrar.InMemoryRegistrar;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.RegistrarUseCases;
import campus.application.registrar.School;
import campus.application.shared.ListRequest;
import campus.application.shared.TestClock;
import campus.application.shared.Together;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Section;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Terms;
import campus.domain.shared.Actor;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** The use cases on a database, many at once: no seat is sold twice, no place is lost. */
abstract class RegistrationContract {

    private static final int STUDENTS = 40;
    private static final int SEATS = 10;
    private static final int PLACES = 15;

    private RegistrarAdapters adapters;
    private RegistrarUseCases useCases;

    abstract TestSchool database();

    @BeforeEach
    final void found() {
        adapters = TestRegistrar.on(database().emptied());
        School school = new School(adapters).founded();
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
        Section section = adapters.sectionQueries().find(Ids.section(2)).orElseThrow().section();
        assertEquals(seatsTaken, section.seatsTaken());
        assertEquals(waitlisted, section.waitlisted());
        assertEquals(seatsTaken, roster(EnrollmentStatus.ACTIVE).size());
        assertEquals(waitlisted, roster(EnrollmentStatus.WAITLISTED).size());
    }

    private List<Enrollment> roster(EnrollmentStatus status) {
        return adapters.enrollmentQueries().ofSection(Ids.section(2), ListRequest.first()).items().stream()
                .map(view -> view.enrollment()).filter(enrollment -> enrollment.status() == status).toList();
    }
}
