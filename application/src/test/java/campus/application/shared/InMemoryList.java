package campus.application.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Cuts a page out of rows by keyset. */
public final class InMemoryList {

    private InMemoryList() {}

    public static <V> Page<V> page(Collection<V> rows, ListFields<V> fields, ListRequest request) {
        List<SortKey> keys = request.sort();
        keys.forEach(key -> requireKnown(fields, key));
        Comparator<Cursor> order = fields.order(keys);
        Cursor after = request.after();
        if (after != null) {
            requireTyped(keys, after);
        }
        List<V> rest = rows.stream().filter(row -> after == null || order.compare(fields.cursor(row, keys), after) > 0)
                .sorted(Comparator.comparing(row -> fields.cursor(row, keys), order)).toList();
        List<V> items = rest.subList(0, Math.min(request.limit(), rest.size()));
        Cursor next = items.size() < rest.size() ? fields.cursor(items.getLast(), keys) : null;
        return new Page<>(items, next, request.count() ? (long) rows.size() : null);
    }

    private static void requireKnown(ListFields<?> fields, SortKey key) {
        if (!fields.names().contains(key.field().name())) {
            throw new IllegalArgumentException("the list has no such field: " + key.field().name());
        }
    }

    private static void requireTyped(List<SortKey> keys, Cursor after) {
        for (int i = 0; i < keys.size(); i++) {
            Object value = after.values().get(i);
            if (value != null) {
                ListFields.cast(typeOf(keys.get(i).field().kind()), value, keys.get(i).field());
            }
        }
    }

    /** The Java type of a cursor's value. */
    public static Class<?> typeOf(SortField.Kind kind) {
        return switch (kind) {
            case TEXT -> String.class;
            case INTEGER -> Long.class;
            case DECIMAL -> BigDecimal.class;
            case DATE -> LocalDate.class;
            case INSTANT -> Instant.class;
            case UUID -> UUID.class;
        };
    }
}
