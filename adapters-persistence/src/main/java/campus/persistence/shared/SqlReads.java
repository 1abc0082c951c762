package campus.persistence.shared;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import org.jspecify.annotations.Nullable;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.StoreUnavailableException;
import campus.application.shared.TooExpensiveException;
import campus.domain.shared.Identifier;

import static java.util.stream.Collectors.joining;

/**
 * Runs SELECT statements of our own with named values ({@code :section}); a collection stands for the inside of
 * {@code in (...)}, where lists are rows of values. They run in the transaction that is open or, without one, alone.
 * Each has ten seconds. Thread-safe.
 */
@Singleton
public class SqlReads {

    /**
     * How long a read may take: longer than the database lets anybody wait for a lock, and shorter than the connection
     * waits for an answer.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** What statements begin with in the source, for those who read it. */
    private static final String MARK = "/* language=SQL */\n";

    private final ConnectionOperations<Connection> connections;
    private volatile @Nullable Product product;

    SqlReads(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /**
     * All rows.
     *
     * @throws TooExpensiveException when it takes too long
     * @throws ConcurrentWriteException when it takes locks, and had to wait for them for too long
     * @throws StoreUnavailableException when the database does not answer
     */
    public <T> List<T> all(String sql, Map<String, ?> values, RowReader<T> reader) {
        return all(sql, values, reader, PATIENCE);
    }

    /** The same within another time. */
    <T> List<T> all(String sql, Map<String, ?> values, RowReader<T> reader, Duration patience) {
        return connected(
                connection -> all(connection, sql, values, reader, Math.toIntExact(patience.toSeconds())));
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Map<String, ?> values, RowReader<T> reader) {
        return all(sql, values, reader).stream().findFirst();
    }

    /** The column {@code number} of the only row. */
    public long number(String sql, Map<String, ?> values) {
        return all(sql, values, row -> row.number("number")).getFirst();
    }

    /**
     * A text, in the form in which it compares by code point. The columns have a collation for that, but H2 knows
     * none: it compares UTF-16 code units, which differ from code points beyond the basic plane. Its own indexes do
     * not serve the form, so only an ordering or a range should use it.
     */
    String byCodePoint(String text) {
        return product() == Product.H2 ? "stringtoutf8(" + text + ")" : text;
    }

    private Product product() {
        return product == null ? connected(this::product) : product;
    }

    private <T> T connected(Function<Connection, T> work) {
        return SqlErrors.told(() -> connections.execute(ConnectionDefinition.DEFAULT,
                status -> work.apply(status.getConnection())));
    }

    private Product product(Connection connection) {
        Product known = product;
        if (known == null) {
            known = Product.of(connection);
            product = known;
        }
        return known;
    }

    private <T> List<T> all(Connection connection, String sql, Map<String, ?> values, RowReader<T> reader,
            int seconds) {
        List<Object> bound = new ArrayList<>();
        String positional = positional(sql, values, bound);
        boolean mysql = product(connection) == Product.MYSQL;
        String limited = mysql ? limited(positional, seconds) : positional;
        boolean limitsItself = !limited.equals(positional) || (mysql && takesLocks(sql));
        try (PreparedStatement statement = connection.prepareStatement(limited);
                Limit _ = Limit.of(statement, limitsItself ? 0 : seconds)) {
            for (int i = 0; i < bound.size(); i++) {
                statement.setObject(i + 1, bound.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                Columns row = new Columns(result);
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private static RuntimeException failed(String sql, SQLException e) {
        if (SqlErrors.isPassing(e) || !SqlErrors.isTooLong(e)) {
            return new DataAccessException("a statement failed: " + e.getMessage(), e);
        }
        return takesLocks(sql)
                ? new ConcurrentWriteException("others held the records for too long", e)
                : new TooExpensiveException(e);
    }

    /**
     * The statement with a limit that MySQL itself keeps, which costs nothing: a limit of the driver's is a task for its
     * timer. MySQL has that only for what takes no locks, and only after the first word; what takes locks is by key, and
     * waits no longer than for any lock.
     */
    private static String limited(String sql, int seconds) {
        String begin = sql.startsWith(MARK) ? MARK + "select " : "select ";
        return sql.startsWith(begin) && !takesLocks(sql)
                ? "select /*+ max_execution_time(" + seconds * 1_000 + ") */ " + sql.substring(begin.length())
                : sql;
    }

    private static boolean takesLocks(String sql) {
        return sql.contains("for update");
    }

    /**
     * How long a statement may take, in seconds, 0 for any time. H2 takes that for a limit of all on the connection, so
     * it has to end.
     */
    private record Limit(PreparedStatement statement, int seconds) implements AutoCloseable {

        static Limit of(PreparedStatement statement, int seconds) throws SQLException {
            if (seconds > 0) {
                statement.setQueryTimeout(seconds);
            }
            return new Limit(statement, seconds);
        }

        @Override
        public void close() throws SQLException {
            if (seconds > 0) {
                statement.setQueryTimeout(0);
            }
        }
    }

    private enum Product {
        H2, MARIADB, MYSQL;

        static Product of(Connection connection) {
            try {
                DatabaseMetaData server = connection.getMetaData();
                return server.getDatabaseProductName().equals("H2") ? H2
                        : ConnectionUrl.isMariaDb(server) ? MARIADB : MYSQL;
            } catch (SQLException e) {
                throw new DataAccessException("the database does not tell what it is", e);
            }
        }
    }

    /** The statement with a question mark for each value, and the values in the order of the marks. */
    private static String positional(String sql, Map<String, ?> values, List<Object> bound) {
        StringBuilder result = new StringBuilder(sql.length());
        int copied = 0;
        for (int colon = sql.indexOf(':'); colon >= 0; colon = sql.indexOf(':', colon + 1)) {
            int end = endOfName(sql, colon + 1);
            if (end > colon + 1) {
                String name = sql.substring(colon + 1, end);
                @Nullable Object value = values.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("no value for :" + name);
                }
                result.append(sql, copied, colon).append(marks(value, bound));
                copied = end;
            }
        }
        return result.append(sql, copied, sql.length()).toString();
    }

    private static int endOfName(String sql, int start) {
        int end = start;
        while (end < sql.length() && Character.isLetterOrDigit(sql.charAt(end))) {
            end++;
        }
        return end > start && Character.isLetter(sql.charAt(start)) ? end : start;
    }

    private static String marks(Object value, List<Object> bound) {
        return value instanceof Collection<?> several
                ? several.stream().map(each -> mark(each, bound)).collect(joining(", "))
                : mark(value, bound);
    }

    /** A question mark for a value, and as many in parentheses for a list of values that belong together. */
    private static String mark(Object value, List<Object> bound) {
        if (value instanceof List<?> together) {
            return together.stream().map(each -> mark(each, bound)).collect(joining(", ", "(", ")"));
        }
        bound.add(forJdbc(value));
        return "?";
    }

    static Object forJdbc(Object value) {
        return switch (value) {
            case Identifier id -> UuidConverters.bytes(id.value());
            case UUID uuid -> UuidConverters.bytes(uuid);
            case Instant time -> LocalDateTime.ofInstant(time, ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
