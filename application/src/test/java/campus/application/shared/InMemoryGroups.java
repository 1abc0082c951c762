package campus.application.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Aggregation.Column;
import campus.application.shared.Groups.Group;
import campus.application.shared.InMemoryCriteria.Node;

/** Puts records together in groups, value by value. */
public final class InMemoryGroups {

    private InMemoryGroups() {}

    public static Groups of(Collection<? extends Node> records, Aggregation wanted) {
        Map<List<@Nullable Object>, List<Node>> groups = new LinkedHashMap<>();
        if (wanted.groupings().isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        for (Node node : records) {
            List<@Nullable Object> values = new ArrayList<>();
            wanted.groupings().forEach(grouping -> values.add(value(node, grouping)));
            groups.computeIfAbsent(values, made -> new ArrayList<>()).add(node);
        }
        List<Group> found = groups.entrySet().stream()
                .filter(group -> wanted.having().stream().allMatch(having -> meets(group.getValue(), having)))
                .sorted(order(wanted)).limit(wanted.limit() + 1L)
                .map(group -> group(group.getKey(), group.getValue(), wanted)).toList();
        return Groups.of(found, wanted.limit());
    }

    private static Group group(List<@Nullable Object> values, List<Node> nodes, Aggregation wanted) {
        List<@Nullable Object> metrics = new ArrayList<>();
        wanted.metrics().forEach(metric -> metrics.add(value(nodes, metric)));
        return new Group(values, metrics);
    }

    private static boolean meets(List<Node> nodes, Aggregation.Having having) {
        Object value = value(nodes, having.metric());
        if (value == null) {
            return having.comparison() == Aggregation.Comparison.NOT_EQUAL;
        }
        return having.comparison().holds(decimal(value), having.number());
    }

    private static Comparator<Map.Entry<List<@Nullable Object>, List<Node>>> order(Aggregation wanted) {
        return (one, other) -> {
            for (Aggregation.Order order : wanted.totalOrder()) {
                int ascending = Comparator.nullsFirst(InMemoryGroups::compare)
                        .compare(value(one, order.column(), wanted), value(other, order.column(), wanted));
                if (ascending != 0) {
                    return order.descending() ? -ascending : ascending;
                }
            }
            return 0;
        };
    }

    private static @Nullable Object value(Map.Entry<List<@Nullable Object>, List<Node>> group, Column column,
            Aggregation wanted) {
        return switch (column) {
            case Grouping grouping -> group.getKey().get(wanted.groupings().indexOf(grouping));
            case Metric metric -> value(group.getValue(), metric);
        };
    }

    private static @Nullable Object value(Node node, Grouping grouping) {
        Object value = InMemoryCriteria.value(node, grouping.path());
        if (value == null || grouping.span() == Grouping.Span.VALUE) {
            return value;
        }
        LocalDate day = value instanceof Instant moment ? LocalDate.ofInstant(moment, ZoneOffset.UTC)
                : (LocalDate) value;
        return switch (grouping.span()) {
            case VALUE, DATE -> day;
            case MONTH -> YearMonth.from(day);
            case YEAR -> (long) day.getYear();
        };
    }

    private static @Nullable Object value(List<Node> nodes, Metric metric) {
        FieldPath path = metric.path();
        if (path == null) {
            return (long) nodes.size();
        }
        List<Object> values = nodes.stream().flatMap(node -> Stream.ofNullable(InMemoryCriteria.value(node, path)))
                .toList();
        if (metric.function() == Metric.Function.DISTINCT) {
            return values.stream().distinct().count();
        }
        if (values.isEmpty()) {
            return null;
        }
        return switch (metric.function()) {
            case MIN -> values.stream().min(InMemoryGroups::compare).orElseThrow();
            case MAX -> values.stream().max(InMemoryGroups::compare).orElseThrow();
            case SUM -> metric.kind() == Field.Kind.INTEGER ? (Object) sum(values).longValueExact() : sum(values);
            case AVG -> sum(values).divide(BigDecimal.valueOf(values.size()), Metric.AVERAGE_SCALE,
                    RoundingMode.HALF_UP);
            case COUNT, DISTINCT -> throw new IllegalArgumentException(metric.name());
        };
    }

    private static BigDecimal sum(List<Object> values) {
        return values.stream().map(InMemoryGroups::decimal).reduce(BigDecimal::add).orElseThrow();
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof Long integer ? BigDecimal.valueOf(integer) : (BigDecimal) number;
    }

    private static int compare(Object one, Object other) {
        return one instanceof YearMonth month ? month.compareTo((YearMonth) other)
                : InMemoryCriteria.compare(one, other);
    }
}
