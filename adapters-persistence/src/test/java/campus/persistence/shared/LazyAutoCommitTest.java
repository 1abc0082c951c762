package campus.persistence.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class LazyAutoCommitTest {

    private static final String URL = "jdbc:h2:mem:lazy";

    /** What the connection below was told. */
    private final List<Boolean> told = new ArrayList<>();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = new LazyAutoCommit(connections()).getConnection();
        execute("create table mark (number int)");
        told.clear();
    }

    @AfterEach
    void close() throws SQLException {
        execute("drop all objects");
        connection.close();
    }

    @Test
    void tellsTheServerOnceForSeveralTransactions() throws SQLException {
        for (int number = 1; number <= 3; number++) {
            connection.setAutoCommit(false);
            insert(number);
            connection.commit();
            connection.setAutoCommit(true);
            assertTrue(connection.getAutoCommit());
        }
        assertEquals(List.of(false), told);
        assertEquals(3, marks());
        assertEquals(List.of(false, true), told);
    }

    @Test
    void commitsWhatIsExecutedAloneAfterATransaction() throws SQLException {
        connection.setAutoCommit(false);
        insert(1);
        connection.rollback();
        connection.setAutoCommit(true);
        insert(2);
        try (Connection other = DriverManager.getConnection(URL)) {
            assertEquals(1, marks(other));
        }
    }

    @Test
    void endsATransactionThatIsStillOpen() throws SQLException {
        connection.setAutoCommit(false);
        insert(1);
        connection.setAutoCommit(true);
        assertEquals(List.of(false, true), told);
        try (Connection other = DriverManager.getConnection(URL)) {
            assertEquals(1, marks(other));
        }
    }

    @Test
    void knowsThatMoreIsOpenAfterASavepoint() throws SQLException {
        connection.setAutoCommit(false);
        insert(1);
        connection.rollback(connection.setSavepoint());
        connection.setAutoCommit(true);
        assertEquals(List.of(false, true), told);
    }

    @Test
    void passesErrorsOn() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("nonsense"));
        }
        assertThrows(SQLException.class, () -> connection.unwrap(DataSource.class));
        assertFalse(connection.isClosed());
    }

    private void insert(int number) throws SQLException {
        execute("insert into mark values (" + number + ")");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int marks() throws SQLException {
        return marks(connection);
    }

    private static int marks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from mark")) {
            result.next();
            return result.getInt(1);
        }
    }

    /** Connections to H2 that note what they are told about committing. */
    private DataSource connections() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (source, method, arguments) -> {
                    Connection real = DriverManager.getConnection(URL);
                    return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                            (proxy, called, values) -> {
                                if (called.getName().equals("setAutoCommit")) {
                                    told.add((Boolean) values[0]);
                                }
                                try {
                                    return called.invoke(real, values);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                });
    }
}
