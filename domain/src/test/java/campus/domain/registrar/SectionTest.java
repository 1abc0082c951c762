package campus.domain.registrar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.Violation;

import static campus.domain.registrar.Sections.aSection;
import static campus.domain.shared.InvalidValues.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SectionTest {

    private static final Meeting MEETING = Meetings.meeting("MON", "09:00", "10:00");

    @Nested
    class Details {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 100_000})
        void acceptsCapacitiesUpToTheirBounds(int capacity) {
            assertEquals(capacity, aSection().capacity(capacity).details().capacity());
            assertEquals(capacity, aSection().waitlistCapacity(capacity).details().waitlistCapacity());
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 100_001, Integer.MAX_VALUE})
        void refusesCapacitiesOutOfBounds(int capacity) {
            Violation expected = new Violation.OutOfRange("0", "100000");
            assertRefused("capacity", expected, () -> aSection().capacity(capacity).details());
            assertRefused("waitlistCapacity", expected, () -> aSection().waitlistCapacity(capacity).details());
        }

        @Test
        void acceptsFourteenMeetingsAndNoMore() {
            assertEquals(14, details(hourly(14)).meetings().size());
            assertRefused("meetings", new Violation.TooMany(14), () -> details(hourly(15)));
        }

        @ParameterizedTest
        @CsvSource({"MON, 09:00, 10:00", "MON WED, 09:59, 11:00", "SUN MON, 08:00, 09:01", "MON, 09:20, 09:40",
                "MON, 08:00, 12:00"})
        void refusesMeetingsThatOverlapAtTheLaterOne(String days, String startsAt, String endsAt) {
            Meeting later = Meetings.meeting(days, startsAt, endsAt);
            assertRefused("meetings/1", new Violation.Repeated(), () -> details(List.of(MEETING, later)));
        }

        @Test
        void refusesAMeetingThatOverlapsAnyOfThoseBefore() {
            List<Meeting> meetings = List.of(MEETING, Meetings.meeting("TUE", "09:00", "10:00"),
                    Meetings.meeting("WED", "09:00", "10:00"), Meetings.meeting("TUE", "09:30", "10:30"));
            assertRefused("meetings/3", new Violation.Repeated(), () -> details(meetings));
        }

        @ParameterizedTest
        @CsvSource({"MON, 10:00, 11:00", "MON, 08:00, 09:00", "TUE, 09:00, 10:00"})
        void acceptsMeetingsThatTouchOrAreOnOtherDays(String days, String startsAt, String endsAt) {
            List<Meeting> meetings = List.of(MEETING, Meetings.meeting(days, startsAt, endsAt));
            assertEquals(meetings, details(meetings).meetings());
        }

        @Test
        void keepsItsMeetingsFromBeingChanged() {
            List<Meeting> given = new ArrayList<>(List.of(MEETING));
            Section.Details details = details(given);
            given.clear();
            assertEquals(List.of(MEETING), details.meetings());
            assertThrows(UnsupportedOperationException.class, () -> details.meetings().clear());
        }

        @Test
        void mayHaveNoInstructor() {
            assertNull(aSection().instructor(null).details().instructor());
        }

        private static List<Meeting> hourly(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new Meeting(Set.of(DayOfWeek.MONDAY), LocalTime.of(i, 0), LocalTime.of(i + 1, 0)))
                    .toList();
        }

        private static Section.Details details(List<Meeting> meetings) {
            return new Section.Details(new SectionNumber("AL1"), 30, 0, SectionStatus.OPEN, null, null, meetings);
        }
    }

    @Test
    void opensWithAllSeatsFree() {
        assertEquals(aSection().version(0).seatsTaken(0).waitlisted(0).build(),
                Section.open(Ids.section(1), Ids.course(1), Ids.term(1), aSection().details()));
    }

    @Test
    void keepsIdentityVersionAndCountersWhenDetailsChange() {
        Section before = aSection().version(3).seatsTaken(2).waitlisted(1).build();
        assertEquals(aSection().version(3).seatsTaken(2).waitlisted(1).number("X").build(),
                before.with(aSection().number("X").details()));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true", "CLOSED, false", "CANCELLED, false"})
    void takesEnrollmentsWhenOpenOnly(SectionStatus status, boolean open) {
        assertEquals(open, aSection().status(status).build().isOpen());
    }

    @ParameterizedTest
    @CsvSource({"2, 0, true", "2, 1, true", "2, 2, false", "2, 3, false", "0, 0, false"})
    void hasAFreeSeatWhileFewerAreTakenThanThereAre(int capacity, int taken, boolean free) {
        assertEquals(free, aSection().capacity(capacity).seatsTaken(taken).build().hasFreeSeat());
    }

    @ParameterizedTest
    @CsvSource({"2, 0, true", "2, 1, true", "2, 2, false", "2, 3, false", "0, 0, false"})
    void hasWaitlistRoomWhileFewerWaitThanMay(int capacity, int waiting, boolean room) {
        assertEquals(room, aSection().waitlistCapacity(capacity).waitlisted(waiting).build().hasWaitlistRoom());
    }

    @Test
    void fillsSeatsBeforePlacesOnTheWaitlist() {
        Section section = aSection().version(3).capacity(2).seatsTaken(1).waitlistCapacity(2).build();
        Section full = section.afterOneMore();
        assertEquals(aSection().version(3).capacity(2).seatsTaken(2).waitlistCapacity(2).build(), full);
        assertEquals(aSection().version(3).capacity(2).seatsTaken(2).waitlistCapacity(2).waitlisted(1).build(),
                full.afterOneMore());
    }
}
