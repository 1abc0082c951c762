package campus.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Singleton;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Runs one changing statement for many rows of values at once: where it matters how many rows were changed, which
 * Micronaut Data does not tell of a batch, and where thousands of rows have to be fast. Belongs into an open
 * transaction. Thread-safe.
 */
@Singleton
public class SqlBatches {

    private final ConnectionOperations<Connection> connections;

    SqlBatches(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** Runs the statement with each row in place of its question marks; tells how many rows it changed in all. */
    public int run(String sql, List<List<@Nullable Object>> rows) {
        return rows.isEmpty() ? 0 : run(connections.getConnectionStatus().getConnection(), sql, rows);
    }

    private static int run(Connection connection, String sql, List<List<@Nullable Object>> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (rows.size() == 1) {
                bind(statement, rows.getFirst());
                return statement.executeUpdate();
            }
            for (List<@Nullable Object> row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return Arrays.stream(statement.executeBatch()).sum();
        } catch (SQLException e) {
            throw new DataAccessException("a batch failed: " + e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            statement.setObject(i + 1, value == null ? null : SqlReads.forJdbc(value));
        }
    }
}
