package campus.persistence.shared;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.StoreUnavailableException;
import campus.application.shared.TooExpensiveException;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the errors of the servers mean; those that a test can bring about are brought about elsewhere. */
final class SqlErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"08S01|0|the connection broke", "08004|1040|too many connections",
            "08S01|1053|it is shutting down", "HY000|1290|it reads only", "HY000|1836|it reads only",
            "42000|1203|too many connections of the account", "42000|1226|too much work of the account",
            "70100|1317|an administrator ended the statement", "70100|1927|an administrator ended the connection",
            "HY000|3169|an administrator ended the session", "HY000|4031|it was idle for too long",
            "HY000|3032|it is offline", "HY000|1021|the disk is full", "HY000|1114|the table is full",
            "HY000|3024|too slow, in MySQL", "70100|1969|too slow, in MariaDB", "90067|90067|H2 broke",
            "90098|90098|H2 is closed", "90121|90121|H2 closes", "90028|90028|H2 cannot write"})
    void meanThatTheStoreIsNotAvailable(String state, int code, String why) {
        RuntimeException error = new DataAccessException(why, new SQLException(why, state, code));
        assertInstanceOf(StoreUnavailableException.class, SqlErrors.told(error));
    }

    @Test
    void meanSoWheneverThereIsNoConnection() {
        assertInstanceOf(StoreUnavailableException.class, SqlErrors.told(
                new CannotGetJdbcConnectionException("denied", new SQLException("password", "28000", 1045))));
        assertInstanceOf(StoreUnavailableException.class,
                SqlErrors.told(new DataAccessException("none", new SQLTransientConnectionException("timed out"))));
    }

    @ParameterizedTest
    @CsvSource({"40001, 1213", "HY000, 1205", "HYT00, 50200", "23000, 1062", "42000, 1064", "42S02, 1146",
            "22001, 1406", "90007, 90007"})
    void areLeftAsTheyAreOtherwise(String state, int code) {
        RuntimeException error = new DataAccessException("fault", new SQLException("fault", state, code));
        assertSame(error, SqlErrors.told(error));
    }

    @Test
    void areToldOnce() {
        SQLException lost = new SQLException("gone", "08S01");
        for (RuntimeException told : new RuntimeException[]{new StoreUnavailableException(lost),
                new TooExpensiveException(lost), new ConcurrentWriteException("lost", lost)}) {
            assertSame(told, SqlErrors.told(told));
        }
    }

    @Test
    void tellWhichServerReadsOnly() {
        assertTrue(SqlErrors.isReadOnly(new SQLException("super-read-only", "HY000", 1290)));
    }
}
