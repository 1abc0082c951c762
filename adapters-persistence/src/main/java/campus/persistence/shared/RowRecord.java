package campus.persistence.shared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.type.Argument;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/**
 * How a row record of Micronaut Data is made of columns: one for each parameter of its constructor, under the same name
 * with underscores. Micronaut Data does the same with a conversion for each value and a search for each name, which
 * costs several times as much.
 */
final class RowRecord<R> {

    private static final ClassValue<RowRecord<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RowRecord<?> computeValue(Class<?> type) {
            return new RowRecord<>(BeanIntrospection.getIntrospection(type));
        }
    };
    private static final Map<Class<?>, Value> VALUES = Map.of(
            UUID.class, (result, place) -> uuid(result.getBytes(place)),
            String.class, ResultSet::getString,
            int.class, ResultSet::getInt,
            long.class, ResultSet::getLong,
            boolean.class, ResultSet::getBoolean,
            BigDecimal.class, ResultSet::getBigDecimal,
            LocalDate.class, (result, place) -> result.getObject(place, LocalDate.class),
            LocalTime.class, (result, place) -> result.getObject(place, LocalTime.class),
            Instant.class, Columns::instant);

    private final BeanIntrospection<R> type;
    private final List<Part> parts;

    private RowRecord(BeanIntrospection<R> type) {
        this.type = type;
        this.parts = Arrays.stream(type.getConstructorArguments()).map(Part::of).toList();
    }

    @SuppressWarnings("unchecked") // of the same class
    static <R> RowRecord<R> of(Class<R> type) {
        return (RowRecord<R>) KNOWN.get(type);
    }

    /** The beginning of a statement that reads such records from the table they are rows of. */
    String select() {
        return "select " + parts.stream().map(Part::column).collect(joining(", ")) + " from "
                + type.stringValue(MappedEntity.class).orElseThrow();
    }

    /** Reads the record of the row that the result stands on. */
    Reader<R> reader(String prefix, Columns columns) {
        int[] places = parts.stream().mapToInt(part -> columns.place(prefix + part.column())).toArray();
        ResultSet result = columns.result();
        return () -> {
            @Nullable Object[] values = new @Nullable Object[places.length];
            for (int i = 0; i < places.length; i++) {
                values[i] = parts.get(i).value().of(result, places[i]);
            }
            return type.instantiate(values);
        };
    }

    private static @Nullable UUID uuid(byte @Nullable [] bytes) {
        return bytes == null ? null : UuidConverters.uuid(bytes);
    }

    /** Makes a record of a row. */
    interface Reader<R> {

        R read() throws SQLException;
    }

    /** Takes a value from a place in a row; null where there is none. */
    private interface Value {

        @Nullable
        Object of(ResultSet result, int place) throws SQLException;
    }

    private record Part(String column, Value value) {

        static Part of(Argument<?> parameter) {
            Value value = parameter.getType().isEnum() ? constants(parameter.getType())
                    : VALUES.get(parameter.getType());
            if (value == null) {
                throw new IllegalArgumentException("no column is read as " + parameter);
            }
            return new Part(NameUtils.underscoreSeparate(parameter.getName()).toLowerCase(Locale.ROOT),
                    value);
        }

        private static Value constants(Class<?> type) {
            Map<String, Object> byName = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                byName.put(((Enum<?>) constant).name(), constant);
            }
            return (result, place) -> {
                String name = result.getString(place);
                if (name != null && !byName.containsKey(name)) {
                    throw new IllegalStateException("not a constant of " + type.getSimpleName() + ": " + name);
                }
                return name == null ? null : byName.get(name);
            };
        }
    }
}
