package campus.web.shared.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Numbers as standing columns on one base line, each with its number above and its label below.
 *
 * @param columns from left to right
 * @param base where the base line is
 */
public record ColumnChart(List<Column> columns, int base) {

    public static final int HEIGHT = 190;

    private static final int BASE = 168;
    private static final int ROOM_FOR_NUMBERS = 18;
    private static final double FILLED = 0.72;

    public ColumnChart {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param number as it is written above
     * @param middle where its words are centred
     * @param top where it begins, which is the base line for nothing
     */
    public record Column(String label, String number, double left, double width, double middle, double top,
            double height) {
    }

    /** One column for each number, in this order; numbers are 0 to {@link Scale#MOST}. */
    public static ColumnChart of(SequencedMap<String, Long> numbers) {
        Scale scale = Scale.upTo(numbers.values().stream().mapToLong(Long::longValue).max().orElse(0), 10,
                BASE - ROOM_FOR_NUMBERS);
        double room = (double) Scale.WIDTH / Math.max(1, numbers.size());
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            double middle = room * (columns.size() + 0.5);
            double height = scale.at(number.getValue());
            columns.add(new Column(number.getKey(), Scale.brief(number.getValue()),
                    Scale.rounded(middle - room * FILLED / 2), Scale.rounded(room * FILLED), Scale.rounded(middle),
                    Scale.rounded(BASE - height), height));
        }
        return new ColumnChart(columns, BASE);
    }
}
