package campus.application.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import campus.application.shared.Aggregation.Comparison;
import campus.application.shared.Aggregation.Having;
import campus.application.shared.Aggregation.Order;

/** Makes aggregations of a list at random, the same for the same seed. */
public final class RandomAggregations {
    private final Random random;
    private final List<Grouping> groupings;
    private final List<Metric> metrics;

    public RandomAggregations(Resource resource, long seed) {
        this.random = new Random(seed);
        this.groupings = resource.fields().stream().flatMap(path -> Arrays.stream(Grouping.Span.values())
                .filter(span -> span.suits(path)).map(span -> new Grouping(path, span))).toList();
        this.metrics = Stream.concat(Stream.of(Metric.COUNT),
                resource.fields().stream().flatMap(path -> Arrays.stream(Metric.Function.values())
                        .filter(function -> function.suits(path)).map(function -> new Metric(function, path))))
                .toList();
    }

    public Aggregation next() {
        List<Grouping> by = several(random.nextInt(3), () -> any(groupings));
        List<Metric> told = several(1 + random.nextInt(4), () -> any(metrics));
        List<Having> having = several(random.nextInt(4) / 2, () -> new Having(
                any(metrics.stream().filter(Metric::isNumber).toList()), any(List.of(Comparison.values())),
                BigDecimal.valueOf(random.nextInt(1000), random.nextInt(3))));
        List<Order> sort = several(random.nextInt(3),
                () -> new Order(by.isEmpty() || random.nextBoolean() ? any(metrics) : any(by), random.nextBoolean()));
        return new Aggregation(by, told, having, sort, 1 + random.nextInt(40));
    }

    private static <T> List<T> several(int number, Supplier<T> source) {
        List<T> several = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            several.add(source.get());
        }
        return several.stream().distinct().toList();
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
