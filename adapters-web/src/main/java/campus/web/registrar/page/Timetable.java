package campus.web.registrar.page;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import campus.domain.registrar.Meeting;

/**
 * A week as a grid: a row for each stretch of time between two moments at which something begins or ends, a column for
 * each day, Monday to Friday at least. What overlaps on a day shares one cell.
 *
 * @param rows in the order of the day, without those in which nothing happens on any day
 */
public record Timetable(List<DayOfWeek> days, List<Row> rows) {

    /** Something that happens each week. */
    public record Entry(String title, String detail, String to, Meeting meeting) {
    }

    /** {@code cells} are those that begin in this row, in the order of the days; others reach into it from above. */
    public record Row(LocalTime from, LocalTime to, List<Cell> cells) {
    }

    /** {@code rows} is how far it reaches down; without entries it is free. */
    public record Cell(DayOfWeek day, int rows, List<Entry> entries) {
    }

    /** The week in which all of these happen. */
    public static Timetable of(List<Entry> entries) {
        Set<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        SortedSet<LocalTime> bounds = new TreeSet<>();
        entries.forEach(entry -> {
            days.addAll(entry.meeting().days());
            bounds.add(entry.meeting().startsAt());
            bounds.add(entry.meeting().endsAt());
        });
        List<LocalTime> times = List.copyOf(bounds);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i + 1 < times.size(); i++) {
            LocalTime from = times.get(i);
            if (entries.stream().anyMatch(entry -> covers(entry, from))) {
                rows.add(new Row(from, times.get(i + 1), List.of()));
            }
        }
        List<DayOfWeek> columns = List.copyOf(days);
        return new Timetable(columns, filled(rows, columns, entries));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static List<Row> filled(List<Row> empty, List<DayOfWeek> days, List<Entry> entries) {
        List<List<Cell>> cells = new ArrayList<>();
        empty.forEach(row -> cells.add(new ArrayList<>()));
        for (DayOfWeek day : days) {
            List<Entry> its = entries.stream().filter(entry -> entry.meeting().days().contains(day))
                    .sorted(Comparator.comparing(entry -> entry.meeting().startsAt())).toList();
            int row = 0;
            while (row < empty.size()) {
                Cell cell = cell(empty, row, day, its);
                cells.get(row).add(cell);
                row += cell.rows();
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < empty.size(); i++) {
            rows.add(new Row(empty.get(i).from(), empty.get(i).to(), List.copyOf(cells.get(i))));
        }
        return List.copyOf(rows);
    }

    /** The cell of a day that begins in this row: all that happens then, and whatever begins before that ends. */
    private static Cell cell(List<Row> rows, int first, DayOfWeek day, List<Entry> entries) {
        List<Entry> inside = entries.stream().filter(entry -> covers(entry, rows.get(first).from())).toList();
        if (inside.isEmpty()) {
            return new Cell(day, 1, List.of());
        }
        LocalTime end = inside.getFirst().meeting().endsAt();
        List<Entry> all = new ArrayList<>();
        for (Entry entry : entries) {
            boolean belongs = !entry.meeting().startsAt().isBefore(rows.get(first).from())
                    && entry.meeting().startsAt().isBefore(end);
            if (belongs) {
                all.add(entry);
                end = entry.meeting().endsAt().isAfter(end) ? entry.meeting().endsAt() : end;
            }
        }
        int last = first;
        while (last < rows.size() && rows.get(last).from().isBefore(end)) {
            last++;
        }
        return new Cell(day, last - first, List.copyOf(all));
    }

    private static boolean covers(Entry entry, LocalTime time) {
        return !entry.meeting().startsAt().isAfter(time) && entry.meeting().endsAt().isAfter(time);
    }
}
