package campus.persistence.shared;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;

/** The indexes that the database says it has; each table is asked for once. Thread-safe. */
@Singleton
final class SqlIndexes {

    private final ConnectionOperations<Connection> connections;
    private final Map<String, Map<String, List<String>>> known = new ConcurrentHashMap<>();

    SqlIndexes(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** The index that begins with this column, and of several the one that has the least besides. */
    Optional<String> leading(String table, String column) {
        return known.computeIfAbsent(table, this::read).entrySet().stream()
                .filter(index -> index.getValue().getFirst().equals(column))
                .min(Comparator.<Map.Entry<String, List<String>>>comparingInt(index -> rank(index.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** Lists are ordered by a column and then by identity; an index that is made for that comes first. */
    private static int rank(List<String> columns) {
        return columns.size() == 2 && columns.getLast().equals("id") ? 0 : columns.size();
    }

    private Map<String, List<String>> read(String table) {
        return SqlErrors.told(
                () -> connections.execute(ConnectionDefinition.DEFAULT, status -> read(status.getConnection(), table)));
    }

    private static Map<String, List<String>> read(Connection connection, String table) {
        Map<String, List<String>> indexes = new TreeMap<>();
        try {
            DatabaseMetaData database = connection.getMetaData();
            try (ResultSet columns = database.getIndexInfo(connection.getCatalog(), connection.getSchema(), table,
                    false, true)) {
                while (columns.next()) {
                    indexes.computeIfAbsent(columns.getString("INDEX_NAME"), name -> new ArrayList<>())
                            .add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("the database does not tell its indexes: " + e.getMessage(), e);
        }
        return indexes;
    }
}
