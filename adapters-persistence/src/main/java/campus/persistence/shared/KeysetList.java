package campus.persistence.shared;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Criteria;
import campus.application.shared.Cursor;
import campus.application.shared.FieldPath;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.Row;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;

import static java.util.stream.Collectors.joining;

/**
 * The SQL of a list that is read page by page, each page beginning after the last row of the one before (keyset
 * paging): one statement for a page whatever its length, and one more when all rows are to be counted. Immutable.
 *
 * @param columns what is selected; the identity of a row must be among it under the name {@code id}
 * @param from the table of the list and its alias
 * @param joins what adds columns to a row, and neither adds nor removes rows: they are left out when rows are counted
 * @param where which rows there are, told by the list's own table alone, as every further condition does
 * @param id the identity of a row
 * @param fields the columns of the fields by which the list may be sorted and filtered
 */
public record KeysetList(String columns, String from, String joins, String where, String id, ListColumns fields) {

    /**
     * What is told of the rows of a page by joining more to each of them and counting. The page stands as {@code p} and
     * is cut out first, so that nothing is joined to other rows.
     *
     * @param columns what is kept of the page, and {@code p.id} among it
     * @param aggregates what is told of all that joined a row
     * @param joins what joins the page, and leaves none of its rows out
     */
    public record Aggregation(String columns, String aggregates, String joins) {
    }

    /** All that is selected, without an order; further conditions can be added with {@code and}. */
    public String select() {
        return select(columns, "", and(""));
    }

    /** The only row that meets a further condition. */
    public <V> Optional<V> find(SqlReads reads, String condition, Map<String, ?> values, RowReader<V> reader) {
        return reads.first(select(columns, "", and(condition)), values, reader);
    }

    /** A page of the rows that meet the list's own condition. */
    public <V> Page<V> page(SqlReads reads, ListRequest request, Map<String, ?> values, RowReader<V> reader) {
        return page(reads, "", request, values, reader);
    }

    /** A page of the rows that meet a further condition. */
    public <V> Page<V> page(SqlReads reads, String condition, ListRequest request, Map<String, ?> values,
            RowReader<V> reader) {
        return page(reads, condition, request, values, page -> page, reader);
    }

    /** A page of the rows that meet a further condition, each with what is told of it. */
    public <V> Page<V> page(SqlReads reads, String condition, ListRequest request, Map<String, ?> values,
            Aggregation told, RowReader<V> reader) {
        return page(reads, condition, request, values, page -> aggregated(reads, page, told, request.sort()), reader);
    }

    private <V> Page<V> page(SqlReads reads, String condition, ListRequest request, Map<String, ?> values,
            UnaryOperator<String> statement, RowReader<V> reader) {
        ListColumns.Condition filter = fields.condition(request.filter(), request.include(), reads);
        Map<String, Object> bound = new HashMap<>(values);
        bound.putAll(filter.values());
        bound.put("limit", request.limit() + 1);
        StringBuilder selected = new StringBuilder(columns);
        for (int i = 0; i < request.sort().size(); i++) {
            selected.append(", ").append(column(request.sort().get(i))).append(" as sort_").append(i);
        }
        for (int i = 0; i < filter.columns().size(); i++) {
            selected.append(", ").append(filter.columns().get(i)).append(" as include_").append(i);
        }
        StringBuilder sql = new StringBuilder(select(selected, filter.joins(), and(condition, filter.sql())));
        if (request.after() != null) {
            sql.append("and (").append(after(reads, request.sort(), request.after(), bound)).append(")\n");
        }
        List<String> ordered = request.sort().stream().map(this::column).toList();
        sql.append("order by ").append(order(reads, request.sort(), ordered, id)).append("\nlimit :limit");
        List<Placed<V>> rows = reads.all(statement.apply(sql.toString()), bound, new PlacedReader<>(request, reader));
        boolean more = rows.size() > request.limit();
        List<Placed<V>> shown = more ? rows.subList(0, request.limit()) : rows;
        return new Page<>(shown.stream().map(Placed::value).toList(), more ? shown.getLast().place() : null,
                request.count() ? count(reads, condition, request.filter(), values) : null,
                shown.stream().map(Placed::included).filter(Objects::nonNull).toList());
    }

    private static String aggregated(SqlReads reads, String page, Aggregation told, List<SortKey> keys) {
        List<String> sorts = IntStream.range(0, keys.size()).mapToObj(i -> "p.sort_" + i).toList();
        String kept = Stream.concat(Stream.of(told.columns()), sorts.stream()).collect(joining(", "));
        return "select " + kept + ", " + told.aggregates() + "\nfrom (\n" + page + ") p\n" + told.joins()
                + "\ngroup by " + kept + "\norder by " + order(reads, keys, sorts, "p.id");
    }

    private long count(SqlReads reads, String condition, Criteria criteria, Map<String, ?> values) {
        ListColumns.Condition filter = fields.conditionAlone(criteria, reads);
        Map<String, Object> bound = new HashMap<>(values);
        bound.putAll(filter.values());
        return reads.all("select count(*) as number from " + from + filter.joins() + " where "
                + and(condition, filter.sql()), bound, row -> row.number("number")).getFirst();
    }

    /** The list's own condition and these, each in parentheses: none reaches beyond its own. */
    private String and(String... conditions) {
        return Stream.concat(Stream.of(where),
                Stream.of(conditions).filter(condition -> !condition.isEmpty()).map(condition -> "(" + condition + ")"))
                .collect(joining(" and ")) + "\n";
    }

    private String select(CharSequence selected, String further, String conditions) {
        return "select " + selected + "\nfrom " + from + "\n" + joins + further + "\nwhere " + conditions;
    }

    /** A row, its place in the list if it is the last of a full page, and what was read along if anything was. */
    private record Placed<V>(V value, @Nullable Cursor place, @Nullable Row included) {
    }

    /** Reads the rows of one page in their order. */
    private static final class PlacedReader<V> implements RowReader<Placed<V>> {

        private final ListRequest request;
        private final RowReader<V> reader;
        private int rows;

        PlacedReader(ListRequest request, RowReader<V> reader) {
            this.request = request;
            this.reader = reader;
        }

        @Override
        public Placed<V> read(Columns row) throws SQLException {
            rows++;
            return new Placed<>(reader.read(row), rows == request.limit() ? place(request.sort(), row) : null,
                    request.include().isEmpty() ? null : included(request.include(), row));
        }
    }

    /** The columns {@code include_0} and so on, as the fields that they are. */
    @SuppressWarnings("NullAway") // nor in Row's
    static Row included(List<FieldPath> include, Columns row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < include.size(); i++) {
            values.put(include.get(i).name(), row.value("include_" + i, include.get(i).field().kind()));
        }
        return new Row(row.uuid("id"), values);
    }

    @SuppressWarnings("NullAway") // it does not see in Cursor's class file that its values may be null
    private static Cursor place(List<SortKey> keys, Columns row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            values.add(row.sortValue("sort_" + i, keys.get(i).field().kind()));
        }
        return new Cursor(values, row.uuid("id"));
    }

    private String column(SortKey key) {
        return fields.column(key.field());
    }

    private static String order(SqlReads reads, List<SortKey> keys, List<String> columns, String id) {
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            order.append(comparable(reads, keys.get(i), columns.get(i)))
                    .append(keys.get(i).descending() ? " desc, " : ", ");
        }
        return order.append(id).append(endsDescending(keys) ? " desc" : "").toString();
    }

    /** Whether the identity descends, as the last key does: one index on both then serves both directions. */
    private static boolean endsDescending(List<SortKey> keys) {
        return !keys.isEmpty() && keys.getLast().descending();
    }

    /** One alternative for each key that may be the first to differ, the identity being the last of them. */
    private String after(SqlReads reads, List<SortKey> keys, Cursor cursor, Map<String, Object> bound) {
        List<String> alternatives = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            String column = column(keys.get(i));
            Object value = cursor.values().get(i);
            String beyond = beyond(reads, keys.get(i), i, value);
            if (!beyond.isEmpty()) {
                alternatives.add(equal + beyond);
            }
            if (value == null) {
                equal.append(column).append(" is null and ");
            } else {
                bound.put("after" + i, requireTyped(keys.get(i), value));
                equal.append(column).append(" = :after").append(i).append(" and ");
            }
        }
        bound.put("afterId", cursor.id());
        alternatives.add(equal + id + (endsDescending(keys) ? " < " : " > ") + ":afterId");
        return String.join("\n  or ", alternatives);
    }

    /** What comes after a value: an absent one is smaller than all others, so nothing follows it when descending. */
    private String beyond(SqlReads reads, SortKey key, int number, @Nullable Object value) {
        String column = column(key);
        if (value == null) {
            return key.descending() ? "" : column + " is not null";
        }
        String range = comparable(reads, key, column) + (key.descending() ? " < " : " > ")
                + comparable(reads, key, ":after" + number);
        return key.descending() ? "(" + range + " or " + column + " is null)" : range;
    }

    private static String comparable(SqlReads reads, SortKey key, String expression) {
        return key.field().kind() == SortField.Kind.TEXT ? reads.byCodePoint(expression) : expression;
    }

    private static Object requireTyped(SortKey key, Object value) {
        Class<?> type = switch (key.field().kind()) {
            case TEXT -> String.class;
            case INTEGER -> Long.class;
            case DECIMAL -> BigDecimal.class;
            case DATE -> LocalDate.class;
            case INSTANT -> Instant.class;
            case UUID -> UUID.class;
        };
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("a cursor for " + key.field() + " cannot carry " + value.getClass());
        }
        return value;
    }
}
