package campus.web.shared.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two numbers of each of some days in a row, as lines one above the other.
 *
 * @param upper the line of the totals, as points "x,y" with spaces between; {@code lower} that of the parts
 * @param area the points around what is below the totals
 * @param dot where the only day stands, as there is no line for one
 * @param levels the marks of the numbers, from bottom to top
 * @param dates the marks of some days, from left to right, the first and the last among them
 */
public record DayChart(String upper, String lower, String area, List<Dot> dot, List<Level> levels,
        List<Date> dates) {

    public static final int HEIGHT = 200;
    public static final int LEFT = 40;
    public static final int BASE = 174;

    private static final int TOP = 12;
    private static final int RIGHT = Scale.WIDTH - 12;
    private static final int MOST_DATES = 4;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    public DayChart {
        dot = List.copyOf(dot);
        levels = List.copyOf(levels);
        dates = List.copyOf(dates);
    }

    /** What is counted of a day; the part is not more than the total, which is at most {@link Scale#MOST}. */
    public record Day(LocalDate date, long total, long part) {
    }

    /** A place. */
    public record Dot(double x, double y) {
    }

    /** A number on the scale. */
    public record Level(String number, double y) {
    }

    /** A date below the base line; {@code anchor} says which end of its words stands there, as in SVG. */
    public record Date(String text, double x, String anchor) {
    }

    /** @param days one after the other without a gap, at least one */
    public static DayChart of(List<Day> days) {
        Scale scale = Scale.upTo(days.stream().mapToLong(Day::total).max().orElseThrow(), 4, BASE - TOP);
        String upper = line(days, Day::total, scale);
        return new DayChart(upper, line(days, Day::part, scale),
                LEFT + "," + BASE + " " + upper + " " + RIGHT + "," + BASE,
                days.size() > 1 ? List.of() : List.of(new Dot(x(0, 1), y(days.getFirst().total(), scale))),
                scale.marks().stream().map(mark -> new Level(Scale.brief(mark), y(mark, scale))).toList(),
                dates(days));
    }

    private static String line(List<Day> days, ToLongFunction<Day> number, Scale scale) {
        return IntStream.range(0, days.size())
                .mapToObj(day -> x(day, days.size()) + "," + y(number.applyAsLong(days.get(day)), scale))
                .collect(Collectors.joining(" "));
    }

    private static List<Date> dates(List<Day> days) {
        int last = days.size() - 1;
        int parts = Math.clamp(last, 0, MOST_DATES - 1);
        List<Date> dates = new ArrayList<>();
        for (int i = 0; i <= parts; i++) {
            int day = parts == 0 ? 0 : i * last / parts;
            String anchor = parts == 0 || (i > 0 && i < parts) ? "middle" : i == 0 ? "start" : "end";
            dates.add(new Date(DATE.format(days.get(day).date()), x(day, days.size()), anchor));
        }
        return dates;
    }

    private static double x(int day, int days) {
        return days == 1 ? (LEFT + RIGHT) / 2.0
                : Scale.rounded(LEFT + (double) (RIGHT - LEFT) * day / (days - 1));
    }

    private static double y(long number, Scale scale) {
        return Scale.rounded(BASE - scale.at(number));
    }
}
