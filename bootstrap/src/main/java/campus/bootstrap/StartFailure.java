package campus.bootstrap;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in plain words why the program cannot start, and what helps. */
final class StartFailure {

    private static final int H2_IN_USE = 90020;
    private static final int MYSQL_NO_RIGHT = 1044;
    private static final int MYSQL_UNKNOWN_DATABASE = 1049;

    private StartFailure() {}

    /**
     * Empty when the failure is none that the person who starts the program could do something about.
     *
     * @param whenInUse what one may do instead of stopping the process that uses the database
     */
    static Optional<String> explain(Throwable failure, Configuration configuration, String whenInUse) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> explainOne(cause, configuration, whenInUse).stream()).findFirst();
    }

    private static Optional<String> explainOne(Throwable cause, Configuration configuration,
            String whenInUse) {
        return switch (cause) {
            case BindException bind -> Optional.of("Campus cannot listen on " + configuration.host() + ":"
                    + configuration.port() + " (" + bind.getMessage()
                    + "). Stop what listens there, or set CAMPUS_HOST "
                    + "or CAMPUS_PORT.");
            case SQLException sql -> database(sql, configuration, whenInUse);
            case UncheckedIOException io -> Optional.of(io.getMessage() + " (" + io.getCause() + ")");
            default -> Optional.empty();
        };
    }

    private static Optional<String> database(SQLException error, Configuration configuration,
            String whenInUse) {
        String where = configuration.whereRecordsAre();
        String state = String.valueOf(error.getSQLState());
        if (error.getErrorCode() == H2_IN_USE) {
            return Optional.of("Another process uses the " + where + ". Stop it, or " + whenInUse + ".");
        }
        if (error.getErrorCode() == MYSQL_UNKNOWN_DATABASE) {
            return Optional.of("There is no such database: " + where + ". Create it: create database … character set "
                    + "utf8mb4.");
        }
        if (state.startsWith("28") || error.getErrorCode() == MYSQL_NO_RIGHT) {
            return Optional.of("The database at " + where + " does not let " + configuration.databaseUser()
                    + " in. Check CAMPUS_DB_USER and CAMPUS_DB_PASSWORD.");
        }
        if (state.startsWith("08")) {
            return Optional.of("No database answers at " + where + ". Check CAMPUS_DB_URL, and that the server runs.");
        }
        return Optional.empty();
    }
}
