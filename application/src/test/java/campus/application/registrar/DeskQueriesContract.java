package campus.application.registrar;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.domain.registrar.Courses;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RefusedAttempt;
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
