package campus.persistence.shared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Field;
import campus.application.shared.SortField;

/**
 * The columns of one row of a result, by name, as the types that the domain uses. Times are read without any zone. The
 * names are looked up here, since a driver does that anew for each result, and slowly.
 */
public final class Columns {

    private final ResultSet result;
    private final Map<String, Integer> places;
    private final Map<String, RowRecord.Reader<?>> records = new HashMap<>();

    Columns(ResultSet result) throws SQLException {
        this.result = result;
        ResultSetMetaData columns = result.getMetaData();
        this.places = HashMap.newHashMap(columns.getColumnCount());
        for (int place = 1; place <= columns.getColumnCount(); place++) {
            places.put(columns.getColumnLabel(place), place);
        }
    }

    /** Whether this is the first row of the result. */
    public boolean isFirst() throws SQLException {
        return result.isFirst();
    }

    public UUID uuid(String name) throws SQLException {
        return UuidConverters.uuid(result.getBytes(place(name)));
    }

    public @Nullable UUID uuidOrNull(String name) throws SQLException {
        byte[] bytes = result.getBytes(place(name));
        return bytes == null ? null : UuidConverters.uuid(bytes);
    }

    public byte[] bytes(String name) throws SQLException {
        return result.getBytes(place(name));
    }

    public String text(String name) throws SQLException {
        return result.getString(place(name));
    }

    public @Nullable String textOrNull(String name) throws SQLException {
        return result.getString(place(name));
    }

    public @Nullable Integer integerOrNull(String name) throws SQLException {
        int value = result.getInt(place(name));
        return result.wasNull() ? null : value;
    }

    public long number(String name) throws SQLException {
        return result.getLong(place(name));
    }

    public boolean flag(String name) throws SQLException {
        return result.getBoolean(place(name));
    }

    public @Nullable LocalDate dateOrNull(String name) throws SQLException {
        return result.getObject(place(name), LocalDate.class);
    }

    public LocalDate date(String name) throws SQLException {
        return result.getObject(place(name), LocalDate.class);
    }

    public LocalTime time(String name) throws SQLException {
        return result.getObject(place(name), LocalTime.class);
    }

    public Instant instant(String name) throws SQLException {
        return result.getObject(place(name), LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public @Nullable Instant instantOrNull(String name) throws SQLException {
        return instant(result, place(name));
    }

    public BigDecimal decimal(String name) throws SQLException {
        return result.getBigDecimal(place(name));
    }

    public @Nullable BigDecimal decimalOrNull(String name) throws SQLException {
        return result.getBigDecimal(place(name));
    }

    /**
     * Reads a row record of Micronaut Data out of the columns whose names begin with a prefix; always of the same type
     * for a prefix.
     */
    @SuppressWarnings("unchecked") // there is one type for a prefix
    public <R> R row(String prefix, Class<R> type) throws SQLException {
        RowRecord.Reader<R> reader = (RowRecord.Reader<R>) records.get(prefix);
        if (reader == null) {
            reader = RowRecord.of(type).reader(prefix, this);
            records.put(prefix, reader);
        }
        return reader.read();
    }

    int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("the statement has no column " + name);
        }
        return place;
    }

    ResultSet result() {
        return result;
    }

    /** Reads a value as a cursor carries it. */
    @Nullable
    Object sortValue(String name, SortField.Kind kind) throws SQLException {
        return switch (kind) {
            case TEXT -> result.getString(place(name));
            case INTEGER -> result.getObject(place(name), Long.class);
            case DECIMAL -> result.getBigDecimal(place(name));
            case DATE -> result.getObject(place(name), LocalDate.class);
            case INSTANT -> instant(result, place(name));
            case UUID -> uuidOrNull(name);
        };
    }

    /** Reads a value as criteria have it; null when it is absent. */
    @Nullable
    Object value(String name, Field.Kind kind) throws SQLException {
        return switch (kind) {
            case TEXT, PROSE -> result.getString(place(name));
            case INTEGER -> sortValue(name, SortField.Kind.INTEGER);
            case DECIMAL -> sortValue(name, SortField.Kind.DECIMAL);
            case DATE -> sortValue(name, SortField.Kind.DATE);
            case INSTANT -> sortValue(name, SortField.Kind.INSTANT);
            case UUID -> sortValue(name, SortField.Kind.UUID);
        };
    }

    static @Nullable Instant instant(ResultSet result, int place) throws SQLException {
        LocalDateTime utc = result.getObject(place, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
