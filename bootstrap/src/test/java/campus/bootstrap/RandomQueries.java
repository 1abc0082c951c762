package campus.bootstrap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import campus.application.shared.Aggregation;
import campus.application.shared.FieldPath;
import campus.application.shared.RandomAggregations;
import campus.application.shared.RandomFilters;
import campus.application.shared.Resource;
import campus.application.shared.SortField;

/** What a list may be asked for, and much that it may not, at random but the same for the same seed. */
final class RandomQueries {

    private static final List<String> SEARCHED = List.of("a", "Student", "u00 CAMPUS", "100%", "_", "'", "\"", "\0",
            "  ", "İ ß", "a b c d e f g h i", "--", "x".repeat(201));

    private final List<String> sorts;
    private final List<String> fields;
    private final List<String> ways;
    private final RandomFilters filters;
    private final RandomAggregations aggregations;
    private final Random random;

    RandomQueries(Resource resource, List<SortField> sorts, long seed) {
        this.sorts = sorts.stream().map(SortField::name).toList();
        this.fields = resource.fields().stream().map(FieldPath::name).toList();
        this.ways = List.copyOf(resource.ways().keySet());
        this.filters = new RandomFilters(resource, seed, "Student 1", "U0000001", "ACCY 201", "AAS", "2024-sp",
                "Computer", "DEMO-");
        this.aggregations = new RandomAggregations(resource, seed);
        this.random = new Random(seed);
    }

    /** A filter that can be read. */
    String filter() {
        return parameter("filter", filters.valid());
    }

    /** A sort order that the list has. */
    String sort() {
        return parameter("sort", (random.nextBoolean() ? "-" : "") + pick(sorts));
    }

    int number(int most) {
        return 1 + random.nextInt(most);
    }

    /** A question to the list. */
    String ofList() {
        return "?limit=" + number(30) + narrowed() + some(3, "sort", () -> joined(2, this::order))
                + some(4, "fields", () -> joined(5, () -> pick(fields)))
                + some(5, "include", () -> joined(2, () -> pick(ways)))
                + some(4, "count", () -> pick(List.of("true", "true", "false", "maybe")));
    }

    /** A question to the groups of the list. */
    String ofGroups() {
        Aggregation wanted = aggregations.next();
        return "?limit=" + wanted.limit() + narrowed()
                + given("groupBy", wanted.groupings().stream().map(Aggregation.Column::name))
                + given("metrics", wanted.metrics().stream().map(Aggregation.Column::name))
                + given("sort",
                        wanted.sort().stream().map(order -> (order.descending() ? "-" : "") + order.column().name()))
                + some(20, "groupBy", () -> pick(fields))
                + wanted.having().stream().findFirst().map(having -> parameter("having", having.metric().name()
                        + having.comparison().symbol() + having.number().toPlainString())).orElse("");
    }

    private String narrowed() {
        return some(8, "q", () -> pick(SEARCHED))
                + (random.nextInt(10) == 0 ? ""
                        : parameter("filter", random.nextBoolean() ? filters.valid() : filters.damaged()));
    }

    private String order() {
        return (random.nextBoolean() ? "-" : "") + pick(random.nextInt(8) == 0 ? fields : sorts);
    }

    private String given(String name, Stream<String> values) {
        String joined = values.collect(Collectors.joining(","));
        return joined.isEmpty() ? "" : parameter(name, joined);
    }

    private String some(int every, String name, Supplier<String> value) {
        return random.nextInt(every) == 0 ? parameter(name, value.get()) : "";
    }

    private String joined(int most, Supplier<String> part) {
        return Stream.generate(part).limit(number(most)).collect(Collectors.joining(","));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    static String parameter(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
