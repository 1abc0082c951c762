package campus.domain.registrar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import campus.domain.shared.Violation;

import static campus.domain.registrar.Meetings.days;
import static campus.domain.registrar.Meetings.meeting;
import static campus.domain.shared.InvalidValues.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MeetingTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Nested
    class Creation {

        @Test
        void refusesNoDays() {
            assertRefused("days", new Violation.Required(), () -> new Meeting(Set.of(), NINE, TEN));
        }

        @ParameterizedTest
        @CsvSource({"10:00, 09:00", "09:00, 09:00", "09:01, 09:00", "09:00, 00:00"})
        void refusesToEndBeforeItBeginsOrAtOnce(LocalTime startsAt, LocalTime endsAt) {
            assertRefused("endsAt", new Violation.TooEarly("startsAt"),
                    () -> new Meeting(days("MON"), startsAt, endsAt));
        }

        @ParameterizedTest
        @CsvSource({"09:00:01", "09:00:00.000000001"})
        void refusesPartsOfAMinute(LocalTime time) {
            assertRefused("startsAt", new Violation.Malformed("09:30"), () -> new Meeting(days("MON"), time, TEN));
            assertRefused("endsAt", new Violation.Malformed("09:30"),
                    () -> new Meeting(days("MON"), LocalTime.of(8, 0), time));
        }

        @Test
        void acceptsOneMinuteAndAWholeDay() {
            assertEquals(LocalTime.of(9, 1), meeting("MON", "09:00", "09:01").endsAt());
            assertEquals(LocalTime.MIDNIGHT, meeting("SUN", "00:00", "23:59").startsAt());
        }

        @Test
        void keepsItsOwnDaysInTheOrderOfTheWeek() {
            Set<DayOfWeek> given = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
            Meeting meeting = new Meeting(given, NINE, TEN);
            given.clear();
            assertEquals(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.copyOf(meeting.days()));
            assertThrows(UnsupportedOperationException.class, () -> meeting.days().clear());
        }
    }

    @Nested
    class Overlap {

        @ParameterizedTest
        @CsvSource({
                "MON, 09:00, 10:00, MON, 10:00, 11:00, false",
                "MON, 09:00, 10:01, MON, 10:00, 11:00, true",
                "MON, 09:00, 10:00, MON, 09:59, 11:00, true",
                "MON, 09:00, 10:00, TUE, 09:00, 10:00, false",
                "MON WED, 09:00, 10:00, TUE THU, 09:00, 10:00, false",
                "MON WED, 09:00, 10:00, WED FRI, 09:00, 10:00, true",
                "MON, 08:00, 12:00, MON, 09:00, 10:00, true",
                "MON, 09:00, 10:00, MON, 09:00, 10:00, true",
                "MON, 09:00, 10:00, MON, 09:00, 09:01, true",
                "MON, 09:00, 10:00, MON, 09:59, 10:00, true",
                "MON, 09:00, 10:00, MON, 12:00, 13:00, false",
                "SUN, 22:00, 23:59, MON, 00:00, 02:00, false"})
        void isThereWhenBothMeetAtSomeMinute(String days, String startsAt, String endsAt, String otherDays,
                String otherStartsAt, String otherEndsAt, boolean overlaps) {
            Meeting meeting = meeting(days, startsAt, endsAt);
            Meeting other = meeting(otherDays, otherStartsAt, otherEndsAt);
            assertEquals(overlaps, meeting.overlaps(other));
            assertEquals(overlaps, other.overlaps(meeting));
        }

        static Stream<Long> seeds() {
            return Stream.iterate(1L, seed -> seed + 1).limit(50);
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void isSymmetricAndAgreesWithTheMinutesOfTheWeek(long seed) {
            Random random = new Random(seed);
            for (int i = 0; i < 50; i++) {
                Meeting one = randomMeeting(random);
                Meeting other = randomMeeting(random);
                boolean expected = minutes(one).intersects(minutes(other));
                assertEquals(expected, one.overlaps(other), () -> one + " and " + other);
                assertEquals(expected, other.overlaps(one), () -> other + " and " + one);
            }
        }

        /** On a coarse grid, so that equal and touching times are frequent. */
        private static Meeting randomMeeting(Random random) {
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            while (random.nextInt(3) == 0) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            int start = random.nextInt(8);
            int end = start + 1 + random.nextInt(8 - start);
            return new Meeting(days, NINE.plusMinutes(start), NINE.plusMinutes(end));
        }

        private static BitSet minutes(Meeting meeting) {
            BitSet minutes = new BitSet();
            for (DayOfWeek day : meeting.days()) {
                int midnight = day.getValue() * 24 * 60;
                minutes.set(midnight + meeting.startsAt().toSecondOfDay() / 60,
                        midnight + meeting.endsAt().toSecondOfDay() / 60);
            }
            return minutes;
        }
    }
}
