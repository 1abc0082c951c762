package campus.persistence.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import campus.persistence.shared.SpareDatabase.NotSpareException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

abstract class SpareDatabaseContract {

    /** A new, empty one. */
    abstract TestDatabase database();

    @Test
    final void isEmptyAgainAfterASchoolWasInIt() throws SQLException {
        TestDatabase database = database();
        try (SpareDatabase _ = borrow(database)) {
            TestSchool.on(database, Map.of()).close();
            assertThrows(NotSpareException.class, () -> borrow(database));
        }
        borrow(database).close();
    }

    @Test
    final void isNotLentWhenItHoldsAnything() throws SQLException {
        TestDatabase database = database();
        try (Connection connection = DriverManager.getConnection(ConnectionUrl.withDefaults(database.url()),
                database.username(),
                database.password()); Statement statement = connection.createStatement()) {
            statement.execute("create table harmless (id int primary key)");
            statement.execute("insert into harmless values (1)");

            NotSpareException refused = assertThrows(NotSpareException.class, () -> borrow(database));

            assertEquals("has the table harmless already", refused.getMessage().toLowerCase(Locale.ROOT));
            try (ResultSet kept = statement.executeQuery("select id from harmless")) {
                assertTrue(kept.next());
            }
        }
    }

    private static SpareDatabase borrow(TestDatabase database) throws SQLException {
        return SpareDatabase.borrow(database.url(), database.username(), database.password());
    }
}
