package campus.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import campus.application.shared.TooExpensiveException;

import static org.junit.jupiter.api.Assertions.assertThrows;

final class MariaDbSqlReadsTest extends SqlReadsContract {

    @Override
    TestSchool school() {
        return TestSchool.onServer();
    }

    @Override
    String waitingForLocks(int seconds) {
        return "set session innodb_lock_wait_timeout = " + seconds;
    }

    /** Whoever runs the server may have a limit of his own for every statement. */
    @Test
    void takesALimitOfTheServerForItsOwn() {
        onOneConnection(connection -> {
            execute(connection, limit(connection, 200));
            try {
                return assertThrows(TooExpensiveException.class, this::readSlowly);
            } finally {
                execute(connection, limit(connection, 0));
            }
        });
    }

    private static String limit(Connection connection, int millis) {
        try {
            return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB")
                    ? "set session max_statement_time = " + millis / 1000.0
                    : "set session max_execution_time = " + millis;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
