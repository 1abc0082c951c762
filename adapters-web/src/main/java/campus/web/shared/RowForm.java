package campus.web.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.application.shared.FieldPath;
import campus.application.shared.Row;

/** Rows as clients see them: nested along the ways to their fields, or as the cells of a table. */
final class RowForm {

    private RowForm() {}

    static Map<String, Object> nested(Row row, List<FieldPath> fields) {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("id", row.id().toString());
        fields.forEach(path -> put(nested, path, shown(row.values().get(path.name()), path)));
        return nested;
    }

    /** Puts what is in one tree into another one; objects are joined, other values replaced. */
    static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner && into.get(name) instanceof Map<?, ?> there) {
                Map<String, Object> joined = copied(there);
                merge(joined, copied(inner));
                into.put(name, joined);
            } else {
                into.put(name, value);
            }
        });
    }

    static List<String> cells(Row row, List<FieldPath> fields) {
        List<String> cells = new ArrayList<>();
        for (FieldPath path : fields) {
            Object shown = shown(row.values().get(path.name()), path);
            cells.add(shown instanceof BigDecimal number ? number.toPlainString() : shown == null ? "" : "" + shown);
        }
        return cells;
    }

    @SuppressWarnings("NullAway") // JSON has null
    private static void put(Map<String, Object> nested, FieldPath path, @Nullable Object value) {
        Map<String, Object> place = nested;
        for (var relation : path.relations()) {
            Map<String, Object> inner = place.get(relation.name()) instanceof Map<?, ?> there ? copied(there)
                    : new LinkedHashMap<>();
            place.put(relation.name(), inner);
            place = inner;
        }
        place.put(path.field().name(), value);
    }

    private static Map<String, Object> copied(Map<?, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    private static @Nullable Object shown(@Nullable Object value, FieldPath path) {
        return value == null || value instanceof Number ? value
                : path.field().isChoice() ? value.toString().toLowerCase(Locale.ROOT) : value.toString();
    }
}
