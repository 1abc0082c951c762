package campus.application.registrar;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

final class WaitlistPromotionTest extends UseCaseTest {
    private static final String PROMOTED = "WAITLISTED>ACTIVE waitlist a seat became free";
    private List<Enrollment> enrollments;

    @BeforeEach
    void fillSection() {
        school.founded();
        school.addStudents(1, 9);
        enrollments = enrollAll(1, 4, offer(2, Sections.aSection(2).capacity(1).waitlistCapacity(3)
                .meeting("MON", "09:00", "10:00")));
    }

    @Test
    void givesTheFreedSeatToTheFirstInTheSameTransaction() {
        registrar.clock().set("2026-08-21T10:00:00Z");
        changed(enrollments.getFirst().id(), DROPPED);
        assertStatuses(DROPPED, ACTIVE, WAITLISTED, WAITLISTED);
        Enrollment promoted = stored(enrollments.get(1).id());
        assertEquals(enrollments.get(1).enrolledAt(), promoted.enrolledAt());
        assertEquals(List.of("->WAITLISTED registrar", PROMOTED), history(promoted.id()));
        assertEquals(registrar.clock().instant(), adapters.history().of(promoted.id()).getLast().at());
        assertEquals(1, section(2).seatsTaken());
        assertEquals(2, section(2).waitlisted());
        assertEquals(1, position(2));
        assertEquals(2, position(3));
    }

    @Test
    void passesOverThoseForWhomARuleDoesNotHoldAndKeepsTheirPlaces() {
        hold(2);
        enrolled(Ids.student(3), school.add(Sections.aSection(3).meeting("MON", "09:30", "10:30")).id());
        changed(enrollments.getFirst().id(), DROPPED);
        assertStatuses(DROPPED, WAITLISTED, WAITLISTED, ACTIVE);
        assertEquals(List.of("->WAITLISTED registrar", "WAITLISTED>WAITLISTED waitlist passed over: student-on-hold"),
                history(enrollments.get(1).id()));
        assertEquals(List.of("->WAITLISTED registrar", "WAITLISTED>WAITLISTED waitlist passed over: time-conflict"),
                history(enrollments.get(2).id()));
        assertEquals(1, position(1));
        assertEquals(2, position(2));
        assertEquals(0, enrollments.get(1).version());
        assertEquals(0, stored(enrollments.get(1).id()).version());
    }

    @Test
    void leavesTheSeatFreeWhenNobodyMayHaveIt() {
        List.of(2, 3, 4).forEach(this::hold);
        changed(enrollments.getFirst().id(), DROPPED);
        assertEquals(0, section(2).seatsTaken());
        assertEquals(3, section(2).waitlisted());
    }

    @Test
    void givesTheSeatLaterToTheFirstWhoMayHaveIt() {
        List.of(2, 3, 4).forEach(this::hold);
        changed(enrollments.getFirst().id(), DROPPED);
        free(3);
        useCases.manageSections().change(Ids.section(2), 0, Sections.aSection(2).capacity(1).waitlistCapacity(3)
                .instructor("Somebody Else").details(), BY);
        assertStatuses(DROPPED, WAITLISTED, ACTIVE, WAITLISTED);
    }

    @Test
    void letsNobodyOvertakeThoseWhoMayHaveTheSeatNow() {
        List.of(2, 3, 4).forEach(this::hold);
        changed(enrollments.getFirst().id(), DROPPED);
        free(3);
        assertEquals(WAITLISTED, enrolled(Ids.student(5), Ids.section(2)).status());
        assertStatuses(DROPPED, WAITLISTED, ACTIVE, WAITLISTED);
        assertEquals(3, section(2).waitlisted());
        assertEquals(3, school.in(() -> adapters.enrollments().waitlist(Ids.section(2))).size());
    }

    @Test
    void letsABulkOvertakeNobodyEither() {
        List.of(2, 3, 4).forEach(this::hold);
        changed(enrollments.getFirst().id(), DROPPED);
        free(3);
        useCases.enrollInBulk().enroll(new EnrollInBulk.Command(Ids.section(2), List.of(Ids.student(5)),
                EnrollInBulk.Mode.PARTIAL, false, BY));
        assertStatuses(DROPPED, WAITLISTED, ACTIVE, WAITLISTED);
        assertEquals(3, section(2).waitlisted());
    }

    @Test
    void givesTheSeatToANewcomerWhenNobodyWhoWaitsMayHaveIt() {
        List.of(2, 3, 4).forEach(this::hold);
        changed(enrollments.getFirst().id(), DROPPED);
        assertEquals(ACTIVE, enrolled(Ids.student(5), Ids.section(2)).status());
        assertEquals(1, section(2).seatsTaken());
        assertEquals(3, section(2).waitlisted());
    }

    @Test
    void letsNobodyTakeUpADroppedSeatPastThem() {
        List.of(2, 3, 4).forEach(this::hold);
        changed(enrollments.getFirst().id(), DROPPED);
        free(4);
        assertEquals(List.of("section-full"), refusal(change(enrollments.getFirst().id(), ACTIVE)));
        assertStatuses(DROPPED, WAITLISTED, WAITLISTED, ACTIVE);
    }

    @Test
    void givesTheSeatToOneWhoAsksForItOnlyAfterThoseBefore() {
        List.of(2, 3, 4).forEach(this::hold);
        changed(enrollments.getFirst().id(), DROPPED);
        free(2);
        free(3);
        assertEquals(List.of("section-full"), refusal(change(enrollments.get(2).id(), ACTIVE)));
        assertStatuses(DROPPED, ACTIVE, WAITLISTED, WAITLISTED);
        changed(enrollments.get(1).id(), DROPPED);
        assertStatuses(DROPPED, DROPPED, ACTIVE, WAITLISTED);
    }

    @Test
    void promotesTheOneWhoAsksForIt() {
        List.of(2, 3, 4).forEach(this::hold);
        changed(enrollments.getFirst().id(), DROPPED);
        free(3);
        assertEquals(ACTIVE, changed(enrollments.get(2).id(), ACTIVE).status());
        assertStatuses(DROPPED, WAITLISTED, ACTIVE, WAITLISTED);
        assertEquals(1, section(2).seatsTaken());
        assertEquals(2, section(2).waitlisted());
    }

    @Test
    void tellsWhoIsPassedOverOnceForEachReason() {
        List.of(2, 3, 4).forEach(this::hold);
        changed(enrollments.getFirst().id(), DROPPED);
        enrolled(Ids.student(5), Ids.section(2));
        useCases.manageSections().change(Ids.section(2), 0, Sections.aSection(2).capacity(2).waitlistCapacity(3)
                .meeting("MON", "09:00", "10:00").details(), BY);
        assertEquals(List.of("->WAITLISTED registrar", "WAITLISTED>WAITLISTED waitlist passed over: student-on-hold"),
                history(enrollments.get(1).id()));
        school.add(Sections.aSection(3).meeting("MON", "09:30", "10:30"));
        school.add(Enrollments.anEnrollment(99).student(Ids.student(2)).section(Ids.section(3)).active());
        assertEquals(ACTIVE, enrolled(Ids.student(6), Ids.section(2)).status());
        assertEquals("WAITLISTED>WAITLISTED waitlist passed over: student-on-hold, time-conflict",
                history(enrollments.get(1).id()).getLast());
    }

    @Test
    void looksAgainAtOneWhoDropsWhatWasInTheWay() {
        Enrollment conflicting = enrolled(Ids.student(2),
                school.add(Sections.aSection(3).meeting("MON", "09:30", "10:30")).id());
        List.of(3, 4).forEach(this::hold);
        changed(enrollments.getFirst().id(), DROPPED);
        assertStatuses(DROPPED, WAITLISTED, WAITLISTED, WAITLISTED);
        changed(conflicting.id(), DROPPED);
        assertStatuses(DROPPED, ACTIVE, WAITLISTED, WAITLISTED);
    }

    @Test
    void findsTheOneWhoMayHaveItBehindManyWhoMayNot() {
        school.addStudents(10, 60);
        enrollments = enrollAll(10, 55, offer(4, Sections.aSection(4).capacity(1).waitlistCapacity(50)));
        for (int student = 11; student < 55; student++) {
            hold(student);
        }
        changed(enrollments.getFirst().id(), DROPPED);
        assertEquals(ACTIVE, stored(enrollments.getLast().id()).status());
        assertEquals(44, section(4).waitlisted());
    }

    @Test
    void promotesNobodyInAClosedSection() {
        useCases.manageSections().change(Ids.section(2), 0, Sections.aSection(2).capacity(1).waitlistCapacity(3)
                .status(SectionStatus.CLOSED).details(), BY);
        changed(enrollments.getFirst().id(), DROPPED);
        assertStatuses(DROPPED, WAITLISTED, WAITLISTED, WAITLISTED);
        assertEquals(0, section(2).seatsTaken());
    }

    @Test
    void isNotCausedByCompletion() {
        complete(enrollments.getFirst().id(), "4.00");
        assertEquals(1, section(2).seatsTaken());
        assertEquals(3, section(2).waitlisted());
    }

    @Test
    void countsThePromotedTowardsTheirLimit() {
        for (int number = 5; number <= 9; number++) {
            enrolled(Ids.student(2), offer(number, Sections.aSection(number)));
        }
        changed(enrollments.getFirst().id(), DROPPED);
        assertStatuses(DROPPED, WAITLISTED, ACTIVE, WAITLISTED);
        assertEquals("WAITLISTED>WAITLISTED waitlist passed over: load-limit",
                history(enrollments.get(1).id()).getLast());
    }

    private void hold(int student) {
        school.in(() -> adapters.students().update(Students.aStudent(student).hold("a book").build(), School.STAMP));
    }

    private void free(int student) {
        school.in(() -> adapters.students().update(Students.aStudent(student).version(1).build(), School.STAMP));
    }

    private int position(int index) {
        return school.in(() -> adapters.enrollments().waitlistPosition(enrollments.get(index).id()));
    }

    private void assertStatuses(EnrollmentStatus... statuses) {
        assertEquals(List.of(statuses), enrollments.stream().map(e -> stored(e.id()).status()).toList());
    }
}
