package campus.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import campus.application.shared.Operator;

/**
 * One condition of a filter as people fill it in: what it speaks of, what is said, and a value. Every text is a value;
 * a star in it is a star.
 *
 * @param operator as in a filter, or one of {@link #ABSENT} and {@link #PRESENT}, which have no value
 */
public record FilterRow(String name, String operator, String value) {

    public static final String ABSENT = "=isnull=true";
    public static final String PRESENT = "=isnull=false";

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9._:-]+");

    /** Whether the operator says everything by itself. */
    public boolean isWithoutValue() {
        return operator.equals(ABSENT) || operator.equals(PRESENT);
    }

    /** As it stands in a filter. */
    public String text() {
        return name + operator + (isWithoutValue() ? "" : quoted(value));
    }

    /** The filter that says all this; empty without rows. */
    public static String filter(List<FilterRow> rows) {
        return rows.stream().map(FilterRow::text).collect(Collectors.joining(";"));
    }

    /** Rows that say the same as a filter; empty when rows cannot say it, or it cannot be read. */
    public static Optional<List<FilterRow>> read(String filter) {
        FilterText text = new FilterText(filter);
        List<FilterRow> rows = new ArrayList<>();
        try {
            do {
                List<FilterRow> read = condition(text);
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                rows.addAll(read);
            } while (text.take(';') || text.takeWord("and"));
            return text.isAtEnd() ? Optional.of(List.copyOf(rows)) : Optional.empty();
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    private static List<FilterRow> condition(FilterText text) {
        String name = text.word();
        Optional<Operator> operator = name.isEmpty() ? Optional.empty() : FilterParser.operator(text.operator());
        return operator.map(known -> rows(name, known, text.values(2))).orElse(List.of());
    }

    private static List<FilterRow> rows(String name, Operator operator, FilterText.Values values) {
        List<FilterText.Value> all = values.all();
        String first = all.getFirst().text();
        boolean pattern = all.getFirst().parts().size() > 1;
        return switch (operator) {
            case BETWEEN -> all.size() < 2 ? List.of()
                    : List.of(new FilterRow(name, Operator.GREATER_OR_EQUAL.symbol(), first),
                            new FilterRow(name, Operator.LESS_OR_EQUAL.symbol(), all.getLast().text()));
            case IN -> all.size() > 1 ? List.of() : List.of(new FilterRow(name, Operator.EQUAL.symbol(), first));
            case OUT -> all.size() > 1 ? List.of() : List.of(new FilterRow(name, Operator.NOT_EQUAL.symbol(), first));
            case IS_NULL -> values.isList() ? List.of() : List.of(new FilterRow(name, operator.symbol() + first, ""));
            case EQUAL, NOT_EQUAL -> values.isList() || pattern ? List.of()
                    : List.of(new FilterRow(name, operator.symbol(), first));
            default -> values.isList() ? List.of() : List.of(new FilterRow(name, operator.symbol(), first));
        };
    }

    private static String quoted(String value) {
        return NEEDS_NO_QUOTES.matcher(value).matches() ? value
                : '"' + value.replaceAll("([\\\\\"*])", "\\\\$1") + '"';
    }
}
