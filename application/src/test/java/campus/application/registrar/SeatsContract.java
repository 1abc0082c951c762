package campus.application.registrar;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import campus.application.shared.Together;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link Seats} does. */
public abstract class SeatsContract extends RegistrarContract {
    private static final SectionId SECTION = Ids.section(1);
    private static final SectionId UNKNOWN = Ids.section(99);
    private static final int PLACES = 8;

    @BeforeEach
    final void addCourseAndTerm() {
        school().add(Departments.aDepartment(1));
        school().add(Courses.aCourse(1));
        school().add(Terms.aTerm(1));
    }

    @Nested
    class Claim {

        @Test
        void takesEverySeatAndNoMore() {
            offer(2, 5);
            assertTrue(claim());
            assertTrue(claim());
            assertFalse(claim());
            assertCounters(2, 0);
        }

        @Test
        void takesSeveralSeatsOrNone() {
            offer(5, 5);
            assertTrue(claim(3));
            assertFalse(claim(3));
            assertCounters(3, 0);
            assertTrue(claim(2));
            assertFalse(claim(1));
            assertCounters(5, 0);
        }

        @Test
        void takesNothingOfASectionWithoutSeats() {
            offer(0, 5);
            assertFalse(claim());
            assertCounters(0, 0);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
        void takesNothingOfASectionThatIsNotOpen(SectionStatus status) {
            school().add(Sections.aSection(1).status(status));
            assertFalse(claim());
            assertCounters(0, 0);
        }

        @Test
        void takesNothingOfASectionThatIsGone() {
            offer(2, 0);
            school().delete(school().adapters().sections(), SECTION);
            assertFalse(claim());
            assertFalse(school().in(() -> seats().claim(UNKNOWN)));
        }

        @Test
        void leavesOtherSectionsAlone() {
            offer(2, 0);
            school().add(Sections.aSection(2));
            assertTrue(claim());
            assertEquals(0, school().section(Ids.section(2)).seatsTaken());
        }

        @Test
        void leavesTheVersionOfTheSection() {
            offer(2, 0);
            assertTrue(claim());
            assertEquals(0, school().section(SECTION).version());
        }

        @Test
        void isRolledBackWithTheTransaction() {
            offer(1, 0);
            assertThrows(IllegalStateException.class, () -> school().run(() -> {
                assertTrue(seats().claim(SECTION));
                assertEquals(1, school().adapters().sections().find(SECTION).orElseThrow().seatsTaken());
                throw new IllegalStateException("fault");
            }));
            assertCounters(0, 0);
            assertTrue(claim());
        }

        @Test
        void givesEachSeatToOneOfManyThreads() {
            offer(PLACES, 0);
            List<Boolean> claimed = Together.onPlatformThreads(3 * PLACES, number -> claim());
            assertEquals(PLACES, Collections.frequency(claimed, true));
            assertCounters(PLACES, 0);
        }

        @Test
        void givesSeveralSeatsToOneOfManyThreads() {
            offer(PLACES, 0);
            List<Boolean> claimed = Together.onPlatformThreads(PLACES, number -> claim(3));
            assertEquals(PLACES / 3, Collections.frequency(claimed, true));
            assertCounters(PLACES / 3 * 3, 0);
        }
    }

    @Nested
    class ClaimPastThoseWhoWait {

        @Test
        void takesASeatWhenAsManyWaitAsWereLookedAt() {
            offer(1, 5);
            assertTrue(claim());
            assertTrue(join(2));
            school().run(() -> seats().release(SECTION));
            assertFalse(claim());
            assertFalse(school().in(() -> seats().claim(SECTION, 1, 1)));
            assertFalse(school().in(() -> seats().claim(SECTION, 1, 3)));
            assertCounters(0, 2);
            assertTrue(school().in(() -> seats().claim(SECTION, 1, 2)));
            assertCounters(1, 2);
        }
    }

    @Nested
    class Promote {

        @Test
        void movesOneWhoWaitsToAFreeSeat() {
            waitAndRelease();
            assertTrue(school().in(() -> seats().promote(SECTION)));
            assertCounters(1, 1);
            assertFalse(school().in(() -> seats().promote(SECTION)));
            assertCounters(1, 1);
        }

        @Test
        void movesNobodyWhenNobodyWaits() {
            offer(1, 5);
            assertFalse(school().in(() -> seats().promote(SECTION)));
            assertFalse(school().in(() -> seats().promote(UNKNOWN)));
            assertCounters(0, 0);
        }

        @Test
        void movesNobodyInASectionThatIsNotOpen() {
            waitAndRelease();
            close();
            assertFalse(school().in(() -> seats().promote(SECTION)));
            assertCounters(0, 2);
        }

        @Test
        void isRolledBackWithTheTransaction() {
            waitAndRelease();
            assertThrows(IllegalStateException.class, () -> school().run(() -> {
                assertTrue(seats().promote(SECTION));
                throw new IllegalStateException("fault");
            }));
            assertCounters(0, 2);
        }

        private void waitAndRelease() {
            offer(1, 2);
            assertTrue(claim());
            assertTrue(join(2));
            school().run(() -> seats().release(SECTION));
        }
    }

    @Nested
    class Release {

        @Test
        void givesASeatToTheNext() {
            offer(1, 0);
            assertTrue(claim());
            school().run(() -> seats().release(SECTION));
            assertCounters(0, 0);
            assertTrue(claim());
        }

        @Test
        void worksOnASectionThatIsClosedMeanwhile() {
            offer(1, 0);
            assertTrue(claim());
            close();
            school().run(() -> seats().release(SECTION));
            assertCounters(0, 0);
        }

        @Test
        void failsWhenNoSeatWasTaken() {
            offer(1, 0);
            assertThrows(IllegalStateException.class, () -> school().run(() -> seats().release(SECTION)));
            assertThrows(IllegalStateException.class, () -> school().run(() -> seats().release(UNKNOWN)));
            assertCounters(0, 0);
        }
    }

    @Nested
    class ReleaseUnawaited {

        @Test
        void givesASeatBackWhereNobodyWaits() {
            offer(1, 1);
            assertTrue(claim());
            assertTrue(school().in(() -> seats().releaseUnawaited(SECTION)));
            assertCounters(0, 0);
        }

        @Test
        void changesNothingWhereSomebodyWaitsOrNoSeatWasTaken() {
            offer(1, 1);
            assertFalse(school().in(() -> seats().releaseUnawaited(SECTION)));
            assertTrue(claim());
            assertTrue(join(1));
            assertFalse(school().in(() -> seats().releaseUnawaited(SECTION)));
            assertFalse(school().in(() -> seats().releaseUnawaited(UNKNOWN)));
            assertCounters(1, 1);
        }
    }

    @Nested
    class MoveTaken {
        private static final SectionId OTHER = Ids.section(2);

        @Test
        void movesEachSectionByItsOwnNumber() {
            offer(5, 0);
            school().add(Sections.aSection(2).capacity(3));
            school().run(() -> seats().moveTaken(Map.of(SECTION, 4, OTHER, 3)));
            school().run(() -> seats().moveTaken(Map.of(SECTION, -2, OTHER, 0)));
            assertCounters(2, 0);
            assertEquals(3, school().section(OTHER).seatsTaken());
            school().run(() -> seats().moveTaken(Map.of()));
            assertCounters(2, 0);
        }

        @Test
        void worksOnASectionThatIsNotOpen() {
            school().add(Sections.aSection(1).status(SectionStatus.CANCELLED));
            school().run(() -> seats().moveTaken(Map.of(SECTION, 1)));
            assertCounters(1, 0);
        }

        @Test
        void leavesEverythingWhenOneSectionHasNotSoManySeats() {
            offer(5, 0);
            school().add(Sections.aSection(2).capacity(3));
            for (Map<SectionId, Integer> moves : List.of(Map.of(SECTION, 5, OTHER, 4), Map.of(SECTION, 1, OTHER, -1),
                    Map.of(SECTION, 1, UNKNOWN, 1))) {
                assertThrows(RuntimeException.class, () -> school().run(() -> seats().moveTaken(moves)));
                assertCounters(0, 0);
                assertEquals(0, school().section(OTHER).seatsTaken());
            }
        }
    }

    @Nested
    class JoinWaitlist {

        @Test
        void takesEveryPlaceOfAFullSectionAndNoMore() {
            offer(1, 2);
            assertTrue(claim());
            assertTrue(join());
            assertTrue(join());
            assertFalse(join());
            assertCounters(1, 2);
        }

        @Test
        void takesSeveralPlacesOrNone() {
            offer(0, 5);
            assertTrue(join(3));
            assertFalse(join(3));
            assertCounters(0, 3);
            assertTrue(join(2));
            assertCounters(0, 5);
        }

        @Test
        void takesNoPlaceWhileASeatIsFree() {
            offer(1, 2);
            assertFalse(join());
            assertCounters(0, 0);
        }

        @Test
        void takesNoPlaceOfASectionThatIsClosedOrGone() {
            offer(0, 2);
            close();
            assertFalse(join());
            school().delete(school().adapters().sections(), SECTION);
            assertFalse(join());
            assertFalse(school().in(() -> seats().joinWaitlist(UNKNOWN)));
        }

        @Test
        void isRolledBackWithTheTransaction() {
            offer(0, 1);
            assertThrows(IllegalStateException.class, () -> school().run(() -> {
                assertTrue(seats().joinWaitlist(SECTION));
                throw new IllegalStateException("fault");
            }));
            assertCounters(0, 0);
        }

        @Test
        void givesEachPlaceToOneOfManyThreads() {
            offer(0, PLACES);
            List<Boolean> joined = Together.onPlatformThreads(3 * PLACES, number -> join());
            assertEquals(PLACES, Collections.frequency(joined, true));
            assertCounters(0, PLACES);
        }
    }

    @Nested
    class LeaveWaitlist {

        @Test
        void givesAPlaceToTheNext() {
            offer(0, 1);
            assertTrue(join());
            school().run(() -> seats().leaveWaitlist(SECTION));
            assertCounters(0, 0);
            assertTrue(join());
        }

        @Test
        void worksOnASectionThatIsClosedMeanwhile() {
            offer(0, 1);
            assertTrue(join());
            close();
            school().run(() -> seats().leaveWaitlist(SECTION));
            assertCounters(0, 0);
        }

        @Test
        void failsWhenNobodyWaits() {
            offer(0, 1);
            assertThrows(IllegalStateException.class, () -> school().run(() -> seats().leaveWaitlist(SECTION)));
            assertThrows(IllegalStateException.class, () -> school().run(() -> seats().leaveWaitlist(UNKNOWN)));
            assertCounters(0, 0);
        }
    }

    private Seats seats() {
        return school().adapters().seats();
    }

    private boolean claim() {
        return school().in(() -> seats().claim(SECTION));
    }

    private boolean claim(int number) {
        return school().in(() -> seats().claim(SECTION, number, 0));
    }

    private boolean join() {
        return school().in(() -> seats().joinWaitlist(SECTION));
    }

    private boolean join(int number) {
        return school().in(() -> seats().joinWaitlist(SECTION, number));
    }

    private void offer(int capacity, int waitlistCapacity) {
        school().add(Sections.aSection(1).capacity(capacity).waitlistCapacity(waitlistCapacity));
    }

    private void close() {
        SectionRepository sections = school().adapters().sections();
        School.written(school().in(() -> sections.update(sections.find(SECTION).orElseThrow()
                .with(Sections.aSection(1).capacity(1).waitlistCapacity(2).status(SectionStatus.CLOSED).details()),
                School.STAMP)));
    }

    private void assertCounters(int seatsTaken, int waitlisted) {
        assertEquals(seatsTaken, school().section(SECTION).seatsTaken());
        assertEquals(waitlisted, school().section(SECTION).waitlisted());
    }
}
