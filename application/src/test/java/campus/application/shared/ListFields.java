package campus.application.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What the sortable fields of a read model mean: its value under each name, and so the order of every list of it.
 *
 * @param <V> the read model
 */
public final class ListFields<V> {
    private final Function<V, UUID> id;
    private final Map<String, Function<V, @Nullable Object>> values = new HashMap<>();

    private ListFields(Function<V, UUID> id) {
        this.id = id;
    }

    public static <V> ListFields<V> of(Function<V, UUID> id) {
        return new ListFields<>(id);
    }

    public ListFields<V> field(String name, Function<V, @Nullable Object> value) {
        values.put(name, value);
        return this;
    }

    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** The place of a row in the order of these keys. */
    public Cursor cursor(V view, List<SortKey> keys) {
        List<@Nullable Object> row = new ArrayList<>();
        keys.forEach(key -> row.add(value(view, key)));
        return new Cursor(row, id.apply(view));
    }

    /**
     * Compares places; absent values first, or last when descending; where all values are the same by identity, in
     * the direction of the last key.
     */
    public Comparator<Cursor> order(List<SortKey> keys) {
        return (one, other) -> {
            for (int i = 0; i < keys.size(); i++) {
                int result = compare(keys.get(i), one.values().get(i), other.values().get(i));
                if (result != 0) {
                    return result;
                }
            }
            int ascending = compare(one.id(), other.id());
            return !keys.isEmpty() && keys.getLast().descending() ? -ascending : ascending;
        };
    }

    private @Nullable Object value(V view, SortKey key) {
        Function<V, @Nullable Object> value = values.get(key.field().name());
        if (value == null) {
            throw new IllegalArgumentException("the list has no such field: " + key.field().name());
        }
        return value.apply(view);
    }

    private static int compare(SortKey key, @Nullable Object one, @Nullable Object other) {
        Comparator<Object> present = (a, b) -> comparePresent(key.field(), a, b);
        int ascending = Comparator.nullsFirst(present).compare(one, other);
        return key.descending() ? -ascending : ascending;
    }

    private static int comparePresent(SortField field, Object one, Object other) {
        return switch (field.kind()) {
            case TEXT -> compareText(cast(String.class, one, field), cast(String.class, other, field));
            case INTEGER -> cast(Long.class, one, field).compareTo(cast(Long.class, other, field));
            case DECIMAL -> cast(BigDecimal.class, one, field).compareTo(cast(BigDecimal.class, other, field));
            case DATE -> cast(LocalDate.class, one, field).compareTo(cast(LocalDate.class, other, field));
            case INSTANT -> cast(Instant.class, one, field).compareTo(cast(Instant.class, other, field));
            case UUID -> compare(cast(UUID.class, one, field), cast(UUID.class, other, field));
        };
    }

    /** Refuses values of another type than the field's. */
    static <C> C cast(Class<C> type, Object value, SortField field) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(field + " cannot be " + value.getClass());
        }
        return type.cast(value);
    }

    static int compareText(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    public static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
