package campus.persistence.shared;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Aggregation;
import campus.application.shared.Criteria;
import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.Grouping;
import campus.application.shared.Groups;
import campus.application.shared.Metric;

import static java.util.stream.Collectors.joining;

/**
 * Puts records together in groups, by one statement. It selects what groups and metrics are made of under names of its
 * own first, so that expressions with values of ours stand in one place only. Not thread-safe.
 */
final class SqlGroups {

    private static final String ROOT = "b";
    private static final int MONTHS = 100;

    private final SqlReads reads;
    private final SqlSchema schema;
    private final Aggregation wanted;
    private final SqlFilter filter;
    private final SqlFilter.Scope scope;
    private final Map<String, Object> values = new HashMap<>();
    /** Names of what metrics are computed of. */
    private final Map<FieldPath, String> measured = new LinkedHashMap<>();

    SqlGroups(SqlReads reads, SqlSchema schema, Entity entity, Aggregation wanted) {
        this.reads = reads;
        this.schema = schema;
        this.wanted = wanted;
        this.filter = new SqlFilter(schema, reads);
        this.scope = SqlFilter.Scope.of(entity, Map.of("", ROOT));
    }

    /**
     * The groups of the live records that meet both.
     *
     * @throws campus.application.shared.TooExpensiveException when that takes too long
     */
    Groups read(Criteria within, Criteria criteria) {
        String groups = groups();
        List<String> selected = new ArrayList<>(List.of("1 as one"));
        for (int i = 0; i < wanted.groupings().size(); i++) {
            selected.add(grouped(wanted.groupings().get(i)) + " as g" + i);
        }
        measured.forEach((path, name) -> selected.add(filter.column(path, scope) + " as " + name));
        String condition = "(" + filter.condition(within, scope) + ") and (" + filter.condition(criteria, scope) + ")";
        String records = "select " + String.join(", ", selected) + "\nfrom " + SqlSchema.table(scope.entity()) + " "
                + ROOT
                + scope.joins() + "\nwhere " + condition + schema.live(scope.entity(), ROOT);
        values.putAll(filter.values());
        values.put("limit", wanted.limit() + 1);
        return Groups.of(reads.all(groups.formatted(records), values, this::group),
                wanted.limit());
    }

    /** The statement, with a gap for that which selects the records. */
    private String groups() {
        List<String> selected = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < wanted.groupings().size(); i++) {
            keys.add("r.g" + i);
        }
        selected.addAll(keys);
        for (int i = 0; i < wanted.metrics().size(); i++) {
            selected.add(metric(wanted.metrics().get(i)) + " as m" + i);
        }
        String having = wanted.having().stream().map(this::having).collect(joining(" and "));
        String order = wanted.totalOrder().stream().map(this::order).collect(joining(", "));
        return "select " + String.join(", ", selected) + "\nfrom (\n%s) r"
                + (keys.isEmpty() ? "" : "\ngroup by " + String.join(", ", keys))
                + (having.isEmpty() ? "" : "\nhaving " + having)
                + (order.isEmpty() ? "" : "\norder by " + order) + "\nlimit :limit";
    }

    private String grouped(Grouping grouping) {
        String column = filter.column(grouping.path(), scope);
        return switch (grouping.span()) {
            case VALUE -> column;
            case YEAR -> "extract(year from " + column + ")";
            case MONTH -> "extract(year from %1$s) * %2$d + extract(month from %1$s)".formatted(column, MONTHS);
            case DATE -> "cast(" + column + " as date)";
        };
    }

    /** An average has more decimals than matter before it is rounded, whatever a server divides to by itself. */
    private String metric(Metric metric) {
        FieldPath path = metric.path();
        if (path == null) {
            return "count(*)";
        }
        String value = "r." + measured.computeIfAbsent(path, another -> "v" + measured.size());
        return switch (metric.function()) {
            case COUNT -> "count(*)";
            case SUM -> "sum(" + value + ")";
            case AVG -> "round(cast(sum(%1$s) as decimal(65, 20)) / nullif(count(%1$s), 0), %2$d)".formatted(value,
                    Metric.AVERAGE_SCALE);
            case MIN -> "min(" + value + ")";
            case MAX -> "max(" + value + ")";
            case DISTINCT -> "count(distinct " + value + ")";
        };
    }

    private String having(Aggregation.Having having) {
        String metric = metric(having.metric());
        String name = "having" + values.size();
        values.put(name, having.number());
        return switch (having.comparison()) {
            case EQUAL -> metric + " = :" + name;
            case NOT_EQUAL -> "(" + metric + " <> :" + name + " or " + metric + " is null)";
            case GREATER_OR_EQUAL, GREATER, LESS_OR_EQUAL, LESS ->
                    metric + " " + having.comparison().symbol() + " :" + name;
        };
    }

    private String order(Aggregation.Order order) {
        String column = switch (order.column()) {
            case Grouping grouping -> {
                String name = "r.g" + wanted.groupings().indexOf(grouping);
                yield grouping.path().field().kind() == Field.Kind.TEXT ? reads.byCodePoint(name) : name;
            }
            case Metric metric -> metric(metric);
        };
        return column + (order.descending() ? " desc" : "");
    }

    @SuppressWarnings("NullAway") // it does not see in the class file of Group that its values may be null
    private Groups.Group group(Columns row) throws SQLException {
        List<@Nullable Object> keys = new ArrayList<>();
        for (int i = 0; i < wanted.groupings().size(); i++) {
            keys.add(key(row, "g" + i, wanted.groupings().get(i)));
        }
        List<@Nullable Object> metrics = new ArrayList<>();
        for (int i = 0; i < wanted.metrics().size(); i++) {
            metrics.add(value(row, "m" + i, wanted.metrics().get(i).kind()));
        }
        return new Groups.Group(keys, metrics);
    }

    private static @Nullable Object key(Columns row, String name, Grouping grouping) throws SQLException {
        return switch (grouping.span()) {
            case VALUE -> value(row, name, grouping.path().field().kind());
            case YEAR -> integer(row, name);
            case MONTH -> {
                Long month = integer(row, name);
                yield month == null ? null
                        : YearMonth.of((int) (month / MONTHS), (int) (month % MONTHS));
            }
            case DATE -> row.value(name, Field.Kind.DATE);
        };
    }

    private static @Nullable Object value(Columns row, String name, Field.Kind kind) throws SQLException {
        return kind == Field.Kind.INTEGER ? integer(row, name) : row.value(name, kind);
    }

    /** Servers add up whole numbers to decimal ones. */
    private static @Nullable Long integer(Columns row, String name) throws SQLException {
        BigDecimal number = row.decimalOrNull(name);
        return number == null ? null : number.longValueExact();
    }
}
