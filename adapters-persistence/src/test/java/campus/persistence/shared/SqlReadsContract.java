package campus.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import org.junit.jupiter.api.Test;

import campus.application.shared.TooExpensiveException;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reads end in time on every database, and leave their connection as it was. */
abstract class SqlReadsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String TEN = IntStream.range(0, 10).mapToObj(n -> "select " + n + " as n")
            .collect(joining(" union all "));
    /** Counts a million million rows. */
    private static final String SLOW = "select count(*) as number from " + IntStream.range(0, 12)
            .mapToObj(n -> "(" + TEN + ") t" + n).collect(joining(", ")) + " where t0.n + t11.n < 20";
    private static final String QUICK = "select 7 as number";

    abstract TestSchool school();

    /** Sets how long this connection waits for a lock. */
    abstract String waitingForLocks(int seconds);

    @Test
    final void givesUpWhatTakesTooLong() {
        assertThrows(TooExpensiveException.class, () -> read(SLOW));
    }

    @Test
    final void goesOnWithTheSameConnectionAfterwards() {
        onOneConnection(connection -> {
            assertThrows(TooExpensiveException.class, () -> read(SLOW));
            assertEquals(List.of(7L), read(QUICK));
            assertThrows(TooExpensiveException.class, () -> read(SLOW));
            assertEquals(7, reads().number(QUICK, Map.of()));
            return connection;
        });
    }

    /** H2 takes the limit of one statement for that of all on its connection. */
    @Test
    final void limitsNoOtherStatement() {
        onOneConnection(connection -> {
            assertEquals(0, limit(connection));
            assertEquals(List.of(7L), read(QUICK));
            assertEquals(0, limit(connection));
            assertThrows(TooExpensiveException.class, () -> read(SLOW));
            assertEquals(0, limit(connection));
            assertThrows(DataAccessException.class, () -> read("select nothing from nowhere"));
            assertEquals(0, limit(connection));
            return connection;
        });
    }

    /** Others have the record, which is no fault of the question. */
    @Test
    final void tellsALockThatIsNotGrantedFromWhatTakesTooLong() throws SQLException {
        String lock = "select name from mutex where name = 'prerequisites' for update";
        try (Connection other = school().database().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery(lock).close();
            DataAccessException refused = onOneConnection(connection -> {
                execute(connection, waitingForLocks(1));
                try {
                    return assertThrows(DataAccessException.class,
                            () -> reads().all(lock, Map.of(), row -> row.text("name")));
                } finally {
                    execute(connection, waitingForLocks(5));
                }
            });
            assertTrue(SqlErrors.isPassing(refused));
            other.rollback();
        }
    }

    /** With all the time that a read has. */
    final List<Long> readSlowly() {
        return reads().all(SLOW, Map.of(), row -> row.number("number"));
    }

    private List<Long> read(String sql) {
        return reads().all(sql, Map.of(), row -> row.number("number"), PATIENCE);
    }

    private SqlReads reads() {
        return school().get(SqlReads.class);
    }

    @SuppressWarnings("unchecked")
    final <T> T onOneConnection(Function<Connection, T> work) {
        ConnectionOperations<Connection> connections = school().get(ConnectionOperations.class);
        return connections.execute(ConnectionDefinition.DEFAULT, status -> work.apply(status.getConnection()));
    }

    private static int limit(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            return statement.getQueryTimeout();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
