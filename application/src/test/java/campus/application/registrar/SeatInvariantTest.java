package campus.application.registrar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import campus.application.shared.ListRequest;
import campus.application.shared.Together;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class SeatInvariantTest extends UseCaseTest {
    private static final int SECTIONS = 3;
    private static final int SEATS = 10;
    private static final int PLACES = 5;
    private static final int STUDENTS = 100;

    @Test
    void noSeatIsSoldTwiceWhateverManyThreadsDoAtOnce() {
        school.founded();
        school.addStudents(1, STUDENTS);
        for (int number = 2; number <= 1 + SECTIONS; number++) {
            offer(number, Sections.aSection(number).capacity(SEATS).waitlistCapacity(PLACES));
        }
        Together.onVirtualThreads(64, STUDENTS, this::registerAndDrop);
        for (int number = 2; number <= 1 + SECTIONS; number++) {
            assertCounted(section(number));
        }
    }

    private int registerAndDrop(int student) {
        StudentId id = Ids.student(student);
        Random random = new Random(student);
        List<SectionId> sections = new ArrayList<>(
                IntStream.rangeClosed(2, 1 + SECTIONS).mapToObj(Ids::section).toList());
        Collections.shuffle(sections, random);
        for (SectionId section : sections) {
            if (enroll(id, section) instanceof EnrollStudent.Outcome.Enrolled enrolled && random.nextInt(3) == 0) {
                change(enrolled.enrollment().id(), EnrollmentStatus.DROPPED);
            }
        }
        return student;
    }

    private void assertCounted(Section section) {
        List<Enrollment> enrollments = adapters.enrollmentQueries()
                .ofSection(section.id(), new ListRequest(500, List.of(), null, false)).items().stream()
                .map(EnrollmentView::enrollment).toList();
        assertEquals(enrollments.stream().filter(e -> e.status().holdsSeat()).count(), section.seatsTaken());
        assertEquals(enrollments.stream().filter(e -> e.status() == EnrollmentStatus.WAITLISTED).count(),
                section.waitlisted());
        assertTrue(section.seatsTaken() <= SEATS);
        assertTrue(section.waitlisted() <= PLACES);
        assertTrue(section.waitlisted() == 0 || section.seatsTaken() == SEATS, "somebody waits for a free seat");
        for (Enrollment enrollment : enrollments) {
            assertEquals(enrollment.status(), adapters.history().of(enrollment.id()).getLast().to());
            assertEquals(enrollment.version() + 1, adapters.history().of(enrollment.id()).size());
        }
    }
}
