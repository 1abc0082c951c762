package campus.persistence.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;

/**
 * A database that was empty when it was borrowed, and is emptied when it is given back. One that holds anything is never
 * lent, so that nothing but what the borrower made can be lost.
 */
public final class SpareDatabase implements AutoCloseable {

    private final Flyway owner;

    private SpareDatabase(Flyway owner) {
        this.owner = owner;
    }

    /**
     * @throws NotSpareException when there is a table or a view in it
     * @throws SQLException when it cannot be asked
     */
    public static SpareDatabase borrow(String url, String user, String password) throws SQLException {
        String address = ConnectionUrl.withDefaults(url);
        try (Connection connection = DriverManager.getConnection(address, user, password);
                ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(),
                        "%", null)) {
            if (tables.next()) {
                throw new NotSpareException(tables.getString("TABLE_NAME"));
            }
        }
        return new SpareDatabase(Flyway.configure().dataSource(address, user, password).cleanDisabled(false).load());
    }

    /** Removes whatever was made in it. */
    @Override
    public void close() {
        var _ = owner.clean();
    }

    /** Somebody's records may be in the database; the message names a table. */
    public static final class NotSpareException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotSpareException(String table) {
            super("has the table " + table + " already");
        }
    }
}
