package campus.persistence.shared;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Connections that go back to committing each statement alone only when one is to run so: after a transaction MySQL
 * would have to be told, and told again before the next one, which are two of the nine round trips of an enrollment.
 * Nothing is open on a connection meanwhile; whoever asks hears what was set. A server under a wrong name is refused.
 */
final class LazyAutoCommit implements DataSource {

    private final DataSource connections;

    LazyAutoCommit(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return lazy(connections.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return lazy(connections.getConnection(user, password));
    }

    private static Connection lazy(Connection connection) throws SQLException {
        ConnectionUrl.requireRightName(connection.getMetaData());
        return (Connection) Proxy.newProxyInstance(LazyAutoCommit.class.getClassLoader(),
                new Class<?>[]{Connection.class}, new Lazy(connection));
    }

    /** What was asked for, and what the server knows; they differ only between transactions. */
    private static final class Lazy implements InvocationHandler {

        private final Connection connection;
        private boolean asked;
        private boolean known;
        private boolean used;

        Lazy(Connection connection) throws SQLException {
            this.connection = connection;
            this.asked = connection.getAutoCommit();
            this.known = asked;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "getAutoCommit" -> {
                    return asked;
                }
                case "setAutoCommit" -> {
                    asked = (Boolean) requireFirst(arguments);
                    if (!asked || used) {
                        tell();
                    }
                    return null;
                }
                case "commit", "rollback" -> used = arguments != null; // back to a savepoint, the rest is open
                case "prepareStatement", "prepareCall", "createStatement", "setSavepoint" -> {
                    tell();
                    used = !asked;
                }
                default -> {
                    // says or sets something that has no part in it
                }
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private void tell() throws SQLException {
            if (known != asked) {
                connection.setAutoCommit(asked);
                known = asked;
                used = false;
            }
        }

        private static Object requireFirst(@Nullable Object @Nullable [] arguments) {
            if (arguments == null || arguments[0] == null) {
                throw new IllegalArgumentException("a value is missing");
            }
            return arguments[0];
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return connections.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
        connections.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        connections.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return connections.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(LazyAutoCommit.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return connections.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return connections.isWrapperFor(type);
    }
}
