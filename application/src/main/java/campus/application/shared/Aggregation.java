package campus.application.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What is wanted of the records of a list group by group.
 *
 * @param groupings what makes a group, at most {@value #MAX_GROUPINGS}; without any all records are one group, even when
 *        there are none
 * @param metrics what is told of each group, 1 to {@value #MAX_METRICS}
 * @param having which groups are wanted: those that meet all of these
 * @param sort the order of the groups, by groupings among those above or by any metric
 * @param limit how many groups at most, 1 to {@value #MAX_LIMIT}
 */
public record Aggregation(List<Grouping> groupings, List<Metric> metrics, List<Having> having, List<Order> sort,
        int limit) {

    public static final int MAX_GROUPINGS = 4;
    public static final int MAX_METRICS = 10;
    public static final int MAX_CONDITIONS = 10;
    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 500;

    /** Something that each group has. */
    public sealed interface Column permits Grouping, Metric {

        /** As clients write it. */
        String name();
    }

    /** What a metric must be; as in filters, an absent one is not equal to any number and nothing else. */
    public record Having(Metric metric, Comparison comparison, BigDecimal number) {
        public Having {
            if (!metric.isNumber()) {
                throw new IllegalArgumentException("no number: " + metric.name());
            }
        }
    }

    /** How a metric compares to a number. */
    public enum Comparison {
        EQUAL("==", compared -> compared == 0),
        NOT_EQUAL("!=", compared -> compared != 0),
        GREATER_OR_EQUAL(">=", compared -> compared >= 0),
        GREATER(">", compared -> compared > 0),
        LESS_OR_EQUAL("<=", compared -> compared <= 0),
        LESS("<", compared -> compared < 0);

        private final String symbol;
        private final IntPredicate meaning;

        Comparison(String symbol, IntPredicate meaning) {
            this.symbol = symbol;
            this.meaning = meaning;
        }

        public String symbol() {
            return symbol;
        }

        public boolean holds(BigDecimal one, BigDecimal other) {
            return meaning.test(one.compareTo(other));
        }
    }

    /** One criterion of the order. Absent values come first when ascending, last when descending. */
    public record Order(Column column, boolean descending) {
    }

    public Aggregation {
        groupings = List.copyOf(groupings);
        metrics = List.copyOf(metrics);
        having = List.copyOf(having);
        sort = List.copyOf(sort);
        if (groupings.size() > MAX_GROUPINGS || metrics.isEmpty() || metrics.size() > MAX_METRICS
                || having.size() > MAX_CONDITIONS || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("too much, or nothing at all");
        }
        for (Order order : sort) {
            if (order.column() instanceof Grouping grouping && !groupings.contains(grouping)) {
                throw new IllegalArgumentException("no group has one " + grouping.name());
            }
        }
    }

    /** The order that is wanted; groups that it takes for equal stand by what made them, ascending. */
    public List<Order> totalOrder() {
        List<Order> total = new ArrayList<>(sort);
        var named = new HashSet<>(sort.stream().map(Order::column).toList());
        groupings.stream().filter(named::add).forEach(grouping -> total.add(new Order(grouping, false)));
        return List.copyOf(total);
    }
}
