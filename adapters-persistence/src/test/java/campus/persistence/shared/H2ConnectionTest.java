package campus.persistence.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.junit.jupiter.api.Test;

import campus.application.shared.StoreUnavailableException;
import campus.application.shared.Transactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class H2ConnectionTest extends ConnectionContract {

    @Override
    TestSchool school() {
        return TestSchool.onH2();
    }

    @Override
    String[] option() {
        return new String[]{"select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                "0"};
    }

    @Test
    void isToldWhenItsDatabaseIsClosed() throws SQLException {
        try (TestSchool school = TestSchool.on(EmbeddedH2.newDatabase(), Map.of())) {
            SQLException closed = assertThrows(SQLException.class, () -> {
                try (Connection connection = school.database().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("shutdown immediately");
                }
            });
            assertEquals(90121, closed.getErrorCode());
            assertThrows(StoreUnavailableException.class,
                    () -> school.get(Transactions.class).inTransaction(() -> school.get(SqlReads.class)
                            .number("select count(*) as number from mutex", Map.of())));
        }
    }

    /** The pool gives every connection up after a while, that which has made the schema too. */
    @Test
    void checksWhatAClosedConnectionHasMade() throws SQLException {
        String url = "jdbc:h2:mem:closed;MODE=MySQL";
        try (Connection stays = DriverManager.getConnection(url); Statement statement = stays.createStatement()) {
            try (Connection goes = DriverManager.getConnection(url); Statement made = goes.createStatement()) {
                made.execute("create table made (state varchar(9) not null, check (state in ('A', 'B')))");
                made.execute("insert into made (state) values ('A')");
            }
            assertEquals(1, statement.executeUpdate("insert into made (state) values ('B')"));
        }
    }
}
