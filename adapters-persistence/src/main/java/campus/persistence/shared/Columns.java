package campus.persistence.shared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Field;
import campus.application.shared.SortField;

/** The columns of one row of a result, by name, as the types that the domain uses. Times are read without any zone. */
public final class Columns {

    private final ResultSet result;
    private final JdbcOperations operations;

    Columns(ResultSet result, JdbcOperations operations) {
        this.result = result;
        this.operations = operations;
    }

    /** Whether this is the first row of the result. */
    public boolean isFirst() throws SQLException {
        return result.isFirst();
    }

    public UUID uuid(String name) throws SQLException {
        return UuidConverters.uuid(result.getBytes(name));
    }

    public String text(String name) throws SQLException {
        return result.getString(name);
    }

    public @Nullable Integer integerOrNull(String name) throws SQLException {
        int value = result.getInt(name);
        return result.wasNull() ? null : value;
    }

    public long number(String name) throws SQLException {
        return result.getLong(name);
    }

    public boolean flag(String name) throws SQLException {
        return result.getBoolean(name);
    }

    public LocalDate date(String name) throws SQLException {
        return result.getObject(name, LocalDate.class);
    }

    public BigDecimal decimal(String name) throws SQLException {
        return result.getBigDecimal(name);
    }

    public @Nullable BigDecimal decimalOrNull(String name) throws SQLException {
        return result.getBigDecimal(name);
    }

    /** Reads a row record of Micronaut Data out of the columns whose names begin with a prefix. */
    public <R> R row(String prefix, Class<R> type) {
        return operations.readEntity(prefix, result, type);
    }

    /** Reads a value as a cursor carries it. */
    @Nullable
    Object sortValue(String name, SortField.Kind kind) throws SQLException {
        return switch (kind) {
            case TEXT -> result.getString(name);
            case INTEGER -> result.getObject(name, Long.class);
            case DECIMAL -> result.getBigDecimal(name);
            case DATE -> result.getObject(name, LocalDate.class);
            case INSTANT -> instant(result.getObject(name, LocalDateTime.class));
            case UUID -> uuid(name);
        };
    }

    /** Reads a value as criteria have it; null when it is absent. */
    @Nullable
    Object value(String name, Field.Kind kind) throws SQLException {
        return switch (kind) {
            case TEXT, PROSE -> result.getString(name);
            case INTEGER -> sortValue(name, SortField.Kind.INTEGER);
            case DECIMAL -> sortValue(name, SortField.Kind.DECIMAL);
            case DATE -> sortValue(name, SortField.Kind.DATE);
            case INSTANT -> sortValue(name, SortField.Kind.INSTANT);
            case UUID -> sortValue(name, SortField.Kind.UUID);
        };
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
