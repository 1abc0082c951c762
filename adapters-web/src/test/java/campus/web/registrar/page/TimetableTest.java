package campus.web.registrar.page;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import campus.domain.registrar.Meeting;
import campus.web.registrar.page.Timetable.Cell;
import campus.web.registrar.page.Timetable.Entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimetableTest {

    private static final Entry MORNING = entry("A", "09:00", "09:50", DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    private static final Entry LONG = entry("B", "09:00", "11:00", DayOfWeek.TUESDAY);

    @Test
    void isEmptyWithoutMeetings() {
        assertTrue(Timetable.of(List.of()).isEmpty());
    }

    @Test
    void hasARowForEachStretchAndCellsThatReachDown() {
        Timetable week = Timetable.of(List.of(MORNING, LONG));
        assertEquals(List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), week.days());
        assertEquals(2, week.rows().size());
        assertEquals(List.of("A", "B", "A", "", ""), titles(week, 0));
        assertEquals(List.of(1, 2, 1, 1, 1), week.rows().getFirst().cells().stream().map(Cell::rows).toList());
        assertEquals(List.of("", "", "", ""), titles(week, 1));
    }

    @Test
    void leavesOutTheTimeInWhichNothingHappens() {
        Timetable week = Timetable.of(List.of(MORNING, entry("C", "14:00", "15:00", DayOfWeek.MONDAY)));
        assertEquals(List.of(LocalTime.of(9, 0), LocalTime.of(14, 0)),
                week.rows().stream().map(Timetable.Row::from).toList());
    }

    @Test
    void putsWhatOverlapsIntoOneCell() {
        Timetable week = Timetable.of(List.of(entry("A", "09:00", "10:00", DayOfWeek.MONDAY),
                entry("B", "09:30", "10:30", DayOfWeek.MONDAY), entry("C", "10:15", "11:00", DayOfWeek.MONDAY)));
        assertEquals("ABC", titles(week, 0).getFirst());
        assertEquals(week.rows().size(), week.rows().getFirst().cells().getFirst().rows());
    }

    @Test
    void hasWeekendsWhenSomethingHappensThen() {
        assertTrue(Timetable.of(List.of(entry("A", "09:00", "10:00", DayOfWeek.SUNDAY))).days()
                .contains(DayOfWeek.SUNDAY));
    }

    /** In every row, each day is covered exactly once. */
    @Test
    void coversEachDayOnceInEveryRow() {
        Timetable week = Timetable.of(List.of(MORNING, LONG, entry("C", "09:30", "12:00", DayOfWeek.MONDAY),
                entry("D", "08:00", "13:00", DayOfWeek.FRIDAY)));
        for (int i = 0; i < week.rows().size(); i++) {
            int row = i;
            long covering = 0;
            for (int from = 0; from <= i; from++) {
                int begun = from;
                covering += week.rows().get(from).cells().stream().filter(cell -> begun + cell.rows() > row).count();
            }
            assertEquals(week.days().size(), covering, "row " + i);
        }
    }

    private static List<String> titles(Timetable week, int row) {
        return week.rows().get(row).cells().stream()
                .map(cell -> String.join("", cell.entries().stream().map(Entry::title).toList())).toList();
    }

    private static Entry entry(String title, String from, String to, DayOfWeek... days) {
        return new Entry(title, "", "/sections/x", new Meeting(Set.of(days), LocalTime.parse(from),
                LocalTime.parse(to)));
    }
}
