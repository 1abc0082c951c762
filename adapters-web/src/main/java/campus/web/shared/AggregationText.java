package campus.web.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Aggregation;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.Grouping;
import campus.application.shared.Metric;
import campus.application.shared.Resource;

import static java.util.stream.Collectors.joining;

/**
 * Reads what is wanted of groups of records out of one parameter, item by item. What cannot be read is a problem (400)
 * that names the place and what is allowed there. Positions count code points, from 1.
 */
record AggregationText(Resource resource, String parameter) {

    private static final Pattern CALL = Pattern.compile("([a-z]+)\\(([^()]*)\\)");
    private static final Pattern CONDITION = Pattern.compile("([^=!<>]*)(==|!=|>=|<=|>|<)(.*)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final List<Grouping.Span> SPANS = List.of(Grouping.Span.YEAR, Grouping.Span.MONTH,
            Grouping.Span.DATE);
    private static final List<Metric.Function> FUNCTIONS = Arrays.stream(Metric.Function.values())
            .filter(function -> function != Metric.Function.COUNT).toList();
    private static final String METRICS = "There are count, and " + lower(FUNCTIONS) + " of a field, as in "
            + "distinct(id).";

    /** A part of the parameter. */
    private record Item(String text, int position) {
    }

    List<Grouping> groupings(@Nullable String text) {
        List<Grouping> groupings = items(text, ',', Aggregation.MAX_GROUPINGS).stream().map(this::grouping).toList();
        return distinct(groupings, Grouping::name);
    }

    /** The count unless something else is asked for. */
    List<Metric> metrics(@Nullable String text) {
        return text == null ? List.of(Metric.COUNT)
                : distinct(items(text, ',', Aggregation.MAX_METRICS).stream().map(this::metric).toList(),
                        Metric::name);
    }

    List<Aggregation.Having> having(@Nullable String text) {
        return items(text, ';', Aggregation.MAX_CONDITIONS).stream().map(this::condition).toList();
    }

    List<Aggregation.Order> sort(@Nullable String text, List<Grouping> groupings) {
        List<Aggregation.Order> orders = items(text, ',', Aggregation.MAX_GROUPINGS + Aggregation.MAX_METRICS)
                .stream().map(item -> order(item, groupings)).toList();
        return distinct(orders, order -> order.column().name());
    }

    private Grouping grouping(Item item) {
        Matcher call = CALL.matcher(item.text());
        if (!call.matches()) {
            return new Grouping(path(item, item.text(), Grouping.Span.VALUE::suits), Grouping.Span.VALUE);
        }
        Grouping.Span span = constant(SPANS, call.group(1)).orElseThrow(() -> problem(item, "unknown-function",
                "There is no " + FilterProblem.shown(call.group(1)) + " of a field to group by; there are "
                        + lower(SPANS) + " of one."));
        return new Grouping(path(item, call.group(2), span::suits), span);
    }

    private Metric metric(Item item) {
        if (item.text().equals(Metric.COUNT.name())) {
            return Metric.COUNT;
        }
        Matcher call = CALL.matcher(item.text());
        if (!call.matches()) {
            throw problem(item, "unknown-metric",
                    "There is no metric " + FilterProblem.shown(item.text()) + ". " + METRICS);
        }
        Metric.Function function = constant(FUNCTIONS, call.group(1)).orElseThrow(() -> problem(item,
                "unknown-metric",
                "There is no metric " + FilterProblem.shown(call.group(1)) + " of a field. " + METRICS));
        return new Metric(function, path(item, call.group(2), function::suits));
    }

    private Aggregation.Having condition(Item item) {
        Matcher condition = CONDITION.matcher(item.text());
        if (!condition.matches()) {
            throw problem(item, "malformed", "There should be a metric, one of "
                    + Arrays.stream(Aggregation.Comparison.values()).map(Aggregation.Comparison::symbol)
                            .collect(joining(" "))
                    + " and a number, as in count>10.");
        }
        Metric metric = metric(new Item(condition.group(1).strip(), item.position()));
        if (!metric.isNumber()) {
            throw problem(item, "value-not-allowed", metric.name() + " is no number; use filter for times.");
        }
        String number = condition.group(3).strip();
        if (!NUMBER.matcher(number).matches()) {
            throw problem(item, "value-not-allowed", FilterProblem.shown(number) + " cannot stand behind "
                    + metric.name() + condition.group(2) + ". Use a number as 12 or 3.25.");
        }
        Aggregation.Comparison comparison = Arrays.stream(Aggregation.Comparison.values())
                .filter(known -> known.symbol().equals(condition.group(2))).findFirst().orElseThrow();
        return new Aggregation.Having(metric, comparison, new BigDecimal(number));
    }

    private Aggregation.Order order(Item item, List<Grouping> groupings) {
        boolean descending = item.text().startsWith("-");
        Item named = descending ? new Item(item.text().substring(1), item.position() + 1) : item;
        Optional<Grouping> grouping = groupings.stream().filter(one -> one.name().equals(named.text())).findFirst();
        if (grouping.isEmpty() && !named.text().equals(Metric.COUNT.name())
                && !constant(FUNCTIONS, named.text().replaceFirst("\\(.*", "")).isPresent()) {
            throw problem(named, "unknown-field", "There is nothing " + FilterProblem.shown(named.text())
                    + " to sort groups by. There are what they are grouped by ("
                    + (groupings.isEmpty() ? "nothing" : groupings.stream().map(Grouping::name).collect(joining(", ")))
                    + ") and metrics. " + METRICS);
        }
        return new Aggregation.Order(grouping.isPresent() ? grouping.get() : metric(named), descending);
    }

    private FieldPath path(Item item, String name, Predicate<FieldPath> suits) {
        FieldPath path = resource.field(name).orElseThrow(() -> problem(item, "unknown-field",
                "There is no field " + FilterProblem.shown(name) + ". " + allowed(name, suits)));
        if (!suits.test(path)) {
            throw problem(item, "field-not-allowed", name + " is " + (path.isMany() ? "many values of one record"
                    : kind(path.field())) + ", which is not possible there. " + allowed(name, suits));
        }
        return path;
    }

    private String allowed(String wanted, Predicate<FieldPath> suits) {
        List<FieldPath> paths = resource.fields().stream().filter(suits).toList();
        List<String> near = NearNames.of(wanted, paths.stream().map(FieldPath::name).toList());
        return (near.isEmpty()
                ? "There are " + paths.stream().filter(path -> path.relations().isEmpty()).map(FieldPath::name)
                        .collect(joining(", ")) + ", and fields of single related records."
                : "Near it are " + String.join(", ", near) + ".")
                + " All fields are listed at /api/v1/" + resource.name() + "/fields.";
    }

    private static String kind(Field field) {
        return switch (field.kind()) {
            case TEXT -> "a text";
            case PROSE -> "prose";
            case INTEGER, DECIMAL -> "a number";
            case DATE -> "a date";
            case INSTANT -> "a moment";
            case UUID -> "an id";
        };
    }

    private List<Item> items(@Nullable String text, char separator, int most) {
        if (text == null) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        int start = 0;
        for (String part : text.split(Pattern.quote(String.valueOf(separator)), -1)) {
            Item item = new Item(part.strip(), text.codePointCount(0, start) + 1);
            if (item.text().isEmpty()) {
                throw problem(item, "malformed", "There is nothing; write something, or leave the parameter or the "
                        + separator + " out.");
            }
            if (items.size() == most) {
                throw problem(item, "too-many", "There are at most " + most + "; leave some out.");
            }
            items.add(item);
            start += part.length() + 1;
        }
        return items;
    }

    private <T> List<T> distinct(List<T> read, Function<T, String> name) {
        var seen = new HashSet<String>();
        read.stream().map(name).filter(one -> !seen.add(one)).findFirst().ifPresent(twice -> {
            throw ProblemException.invalidParameter(parameter, "repeated",
                    "\"" + twice + "\" stands there twice; remove one.");
        });
        return read;
    }

    private ProblemException problem(Item item, String code, String detail) {
        return ProblemException.invalidParameter(parameter, code, "At character " + item.position() + ": " + detail);
    }

    private static <E extends Enum<E>> Optional<E> constant(List<E> known, String name) {
        return known.stream().filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }

    private static String lower(List<? extends Enum<?>> constants) {
        return constants.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).collect(joining(", "));
    }
}
