package campus.application.registrar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.domain.registrar.Courses;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Departments;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.Remark;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Terms;
import campus.domain.shared.Actor;

import static campus.application.registrar.SectionConcern.NEARLY_EMPTY;
import static campus.application.registrar.SectionConcern.WAITED_FOR;
import static campus.application.registrar.SectionConcern.WITHOUT_INSTRUCTOR;
import static campus.application.registrar.SectionConcern.WITHOUT_MEETINGS;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link DeskQueries} does. Sections stand for themselves by the number of their making. */
public abstract class DeskQueriesContract extends RegistrarContract {
    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00Z");

    @BeforeEach
    final void addTerms() {
        school().founded().addStudents(1, 1);
        school().add(Courses.aCourse(2));
        school().add(Terms.aTerm(2));
    }

    @Test
    final void putsTheLongestWaitlistFirst() {
        fill(section(11, 2), 2, 1);
        fill(section(12, 2), 2, 3);
        fill(section(13, 2), 2, 1);
        fill(section(14, 2), 1, 4);
        fill(section(15, 2), 2, 0);
        assertEquals(List.of(12, 11, 13), worst(WAITED_FOR, 10));
        assertEquals(List.of(12, 11), worst(WAITED_FOR, 2));
        assertEquals(3, number(WAITED_FOR));
    }

    @Test
    final void takesForNearlyEmptyWhatHasFewTakenAndFiveFreeSeats() {
        fill(section(11, 10), 4, 0);
        fill(section(12, 10), 5, 0);
        fill(section(13, 9), 4, 0);
        fill(section(14, 8), 4, 0);
        fill(section(15, 5), 0, 0);
        fill(section(16, 4), 0, 0);
        assertEquals(List.of(15, 11, 13), worst(NEARLY_EMPTY, 10));
    }

    @Test
    final void findsWhatHasNoMeetingsOrNoInstructor() {
        school().add(section(11, 9).instructor(null));
        school().add(section(12, 9).meeting("MON WED", "09:00", "10:00").meeting("FRI", "09:00", "10:00"));
        school().add(section(13, 9).meeting("MON", "09:00", "10:00").instructor(null));
        assertEquals(List.of(11), worst(WITHOUT_MEETINGS, 10));
        assertEquals(List.of(11, 13), worst(WITHOUT_INSTRUCTOR, 10));
    }

    @Test
    final void showsWhatIsOfferedAndItsSeats() {
        fill(section(11, 2).course(Ids.course(2)), 2, 1);
        assertEquals(new ConcernedSections(1, List.of(new SectionOccupancy(Ids.section(11),
                Courses.aCourse(2).details().code(), Courses.aCourse(2).details().title(),
                Terms.aTerm(2).details().code(), section(11, 2).details().number(), new SeatCounts(2, 2, 1)))),
                concerns(10).get(WAITED_FOR));
    }

    @Test
    final void looksAtLiveAndOpenSectionsOfTheTermOnly() {
        school().add(section(11, 9).term(Ids.term(1)));
        school().add(section(12, 9).status(SectionStatus.CLOSED));
        school().add(section(13, 9).status(SectionStatus.CANCELLED));
        school().add(section(14, 9));
        school().delete(school().adapters().sections(), Ids.section(14));
        assertEquals(Map.of(WAITED_FOR, ConcernedSections.NONE, NEARLY_EMPTY, ConcernedSections.NONE,
                WITHOUT_MEETINGS, ConcernedSections.NONE, WITHOUT_INSTRUCTOR, ConcernedSections.NONE), concerns(10));
        assertEquals(concerns(10), school().adapters().desk().concerns(Ids.term(99), 10));
    }

    @Test
    final void countsARefusalForEachRuleThatRefused() {
        school().add(section(11, 9));
        refuse(1, 11, NOON, "load-limit");
        refuse(2, 11, NOON.plusSeconds(1), "load-limit", "waitlist-full");
        refuse(3, 11, NOON.minusNanos(1_000), "waitlist-full");
        refuse(4, 1, NOON, "waitlist-full");
        assertEquals(Map.of("load-limit", 2L, "waitlist-full", 1L), refusals(2, NOON));
        assertEquals(Map.of("waitlist-full", 1L), refusals(1, NOON));
        assertEquals(Map.of(), refusals(2, NOON.plusSeconds(2)));
        assertEquals(Map.of(), refusals(99, NOON));
    }

    @Test
    final void leavesOutRefusalsInDeletedSections() {
        school().add(section(11, 9));
        refuse(1, 11, NOON, "load-limit");
        school().delete(school().adapters().sections(), Ids.section(11));
        assertEquals(Map.of(), refusals(2, NOON));
    }

    @Test
    final void putsFreeSeatsThatNobodyGetsFirstAndWhatIsNotOpenLast() {
        await(section(11, 2), 2, 10);
        await(section(12, 2), 2, 1, 2);
        await(section(13, 2), 0, 3, 4, 5);
        school().run(() -> school().adapters().sections().update(section(13, 2).status(SectionStatus.CLOSED).build(),
                School.STAMP));
        await(section(14, 2), 1, 6);
        await(section(15, 2), 2, 7);
        await(section(16, 2), 2, 8, 9);
        fill(section(17, 2), 2, 0);
        assertEquals(List.of(14, 12, 16, 15, 11, 13), awaited(null, 10));
        assertEquals(List.of(14, 12), awaited(null, 2));
        AwaitedSections few = school().adapters().desk().awaited(Ids.term(2), null, 1);
        assertEquals(6, few.number());
        assertEquals(new AwaitedSection(new SectionOccupancy(Ids.section(14), Courses.aCourse(1).details().code(),
                Courses.aCourse(1).details().title(), Terms.aTerm(2).details().code(),
                section(14, 2).details().number(), new SeatCounts(2, 1, 1)), SectionStatus.OPEN, 9,
                NOON.plusSeconds(6), Map.of()), few.first().getFirst());
        assertEquals(new AwaitedSections(0, List.of()), school().adapters().desk().awaited(Ids.term(99), null, 9));
    }

    @Test
    final void looksForWaitlistsInOneDepartment() {
        school().add(Departments.aDepartment(2));
        school().add(Courses.aCourse(3).department(Ids.department(2)));
        await(section(11, 2), 2, 1);
        await(section(12, 2).course(Ids.course(3)), 2, 2);
        school().add(section(13, 9));
        assertEquals(List.of(12), awaited(Ids.department(2), 10));
        assertEquals(List.of(11, 12), awaited(null, 10));
        assertEquals(List.of(), awaited(Ids.department(99), 10));
    }

    @Test
    final void countsWhatStoodInTheWayLastByItsRules() {
        await(section(11, 2), 1, 1, 2, 3);
        await(section(12, 2), 2, 4);
        pass(1, 1, "student-on-hold");
        pass(2, 1, "load-limit, student-on-hold");
        pass(3, 2, "student-on-hold");
        pass(4, 4, "student-on-hold");
        AwaitedSection first = school().adapters().desk().awaited(Ids.term(2), null, 9).first().getFirst();
        assertEquals(Map.of("student-on-hold", 2L, "load-limit", 1L), first.passedOver());
        assertEquals(Optional.of("student-on-hold"), first.commonest());
        AwaitedSection full = school().adapters().desk().awaited(Ids.term(2), null, 9).first().getLast();
        assertEquals(Map.of(), full.passedOver());
        assertEquals(Optional.empty(), full.commonest());
    }

    private List<Integer> awaited(@Nullable DepartmentId department, int most) {
        return school().adapters().desk().awaited(Ids.term(2), department, most).first().stream()
                .map(found -> Ids.number(found.section().id())).toList();
    }

    /** A section of which so many seats are taken in the end, and for which these wait, since so many seconds. */
    private void await(Sections section, int taken, int... waiting) {
        fill(section, section.build().details().capacity(), waiting.length);
        SectionId id = section.build().id();
        for (int number : waiting) {
            school().addStudents(number + 1, number + 1);
            school().add(Enrollments.anEnrollment(number).section(id).student(Ids.student(number + 1))
                    .waitlisted(NOON.plusSeconds(number)));
        }
        school().run(() -> school().adapters().seats().moveTaken(
                Map.of(id, taken - section.build().details().capacity())));
    }

    /** Says in the history that the one who waits under this number was passed over. */
    private void pass(int line, int number, String codes) {
        school().run(() -> school().adapters().history().append(new EnrollmentChange(Ids.change(line),
                Ids.enrollment(number), EnrollmentStatus.WAITLISTED, EnrollmentStatus.WAITLISTED, null, null,
                NOON.plusSeconds(100 + line), new Actor("waitlist"), new Remark("passed over: " + codes), Set.of())));
    }

    private Map<SectionConcern, ConcernedSections> concerns(int worst) {
        return school().adapters().desk().concerns(Ids.term(2), worst);
    }

    private List<Integer> worst(SectionConcern concern, int worst) {
        return concerns(worst).getOrDefault(concern, ConcernedSections.NONE).worst().stream()
                .map(section -> Ids.number(section.id())).toList();
    }

    private long number(SectionConcern concern) {
        return concerns(1).getOrDefault(concern, ConcernedSections.NONE).number();
    }

    private Map<String, Long> refusals(int term, Instant from) {
        return school().adapters().desk().refusals(Ids.term(term), from);
    }

    private static Sections section(int number, int capacity) {
        return Sections.aSection(number).term(Ids.term(2)).capacity(capacity).waitlistCapacity(9);
    }

    /** Adds a section and moves its counters alone. */
    private void fill(Sections section, int taken, int waiting) {
        var added = school().add(section).id();
        school().claim(added, taken);
        school().run(() -> {
            for (int i = 0; i < waiting; i++) {
                school().adapters().seats().joinWaitlist(added);
            }
        });
    }

    private void refuse(int number, int section, Instant at, String... codes) {
        school().run(() -> school().adapters().refusals().append(List.of(new RefusedAttempt(Ids.refusal(number),
                Ids.student(1), Ids.section(section), List.of(codes), at, new Actor("registrar")))));
    }
}
