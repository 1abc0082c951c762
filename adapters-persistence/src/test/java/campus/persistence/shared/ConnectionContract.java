package campus.persistence.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every connection of the pool is like. */
abstract class ConnectionContract {

    abstract TestSchool school();

    /** A query for an option of the session, and the value that it must have. */
    abstract String[] option();

    @Test
    final void isInReadCommitted() throws SQLException {
        try (Connection connection = school().database().getConnection()) {
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
        }
    }

    @Test
    final void hasTheOptionsThatItsAddressDoesNotName() throws SQLException {
        try (Connection connection = school().database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(option()[0])) {
            result.next();
            assertEquals(option()[1], result.getString(1));
        }
    }
}
