package campus.persistence.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import org.jspecify.annotations.Nullable;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.StoreUnavailableException;
import campus.application.shared.TooExpensiveException;

/** Tells errors of the databases apart by their numbers, wherever in the chain of causes they are. */
public final class SqlErrors {

    /**
     * MySQL and MariaDB: a lock was not granted in time; deadlock. H2: deadlock, lock not granted in time, row
     * changed.
     */
    private static final Set<Integer> PASSING = Set.of(1205, 1213, 40001, 50200, 90131);
    private static final Set<Integer> LOCK_TIMEOUT = Set.of(1205, 50200);
    private static final Set<Integer> UNIQUE = Set.of(1062, 23505);
    private static final Set<Integer> READ_ONLY = Set.of(1290, 1836);
    /** A limit of the server's own, of MySQL and of MariaDB; H2: cancelled. */
    private static final Set<Integer> TOO_LONG = Set.of(3024, 1969, 57014);
    /**
     * MySQL and MariaDB: no connection or no memory left; disk or table full; shutting down; over a limit of
     * the account; interrupted or disconnected by an administrator; offline. H2: connection broken, database closed or
     * closing, input or output failed. Most others have an SQL state of class 08.
     */
    private static final Set<Integer> UNAVAILABLE = Set.of(1037, 1040, 1041, 1021, 1114, 1053, 1077, 1079,
            1203, 1226, 1317, 1927, 3169, 4031, 3032, 90067, 90098, 90121, 90028, 90031);

    private SqlErrors() {}

    /** A unique value, or a primary key, is taken. */
    public static boolean isUniqueViolation(Throwable error) {
        return any(error, sql -> UNIQUE.contains(sql.getErrorCode()));
    }

    /** Another transaction stood in the way; the same work may succeed when it is done again from its start. */
    static boolean isPassing(Throwable error) {
        return any(error, sql -> PASSING.contains(sql.getErrorCode()) || "40001".equals(sql.getSQLState()));
    }

    /** Another transaction held a lock for longer than this one may wait. */
    static boolean isLockTimeout(Throwable error) {
        return any(error, sql -> LOCK_TIMEOUT.contains(sql.getErrorCode()));
    }

    /** The server takes no writes, as after another one took over from it. */
    static boolean isReadOnly(SQLException error) {
        return READ_ONLY.contains(error.getErrorCode());
    }

    /** A statement was given up since it took too long. */
    static boolean isTooLong(Throwable error) {
        return any(error, sql -> sql instanceof SQLTimeoutException || TOO_LONG.contains(sql.getErrorCode()));
    }

    /** Does the work; its errors are told as those of the application. */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    /** The same error, or in its place that the store is not available, where that is the reason. */
    static RuntimeException told(RuntimeException error) {
        return switch (error) {
            case StoreUnavailableException _,TooExpensiveException _,ConcurrentWriteException _ -> error;
            default -> isUnavailable(error) && !isPassing(error) ? new StoreUnavailableException(error) : error;
        };
    }

    /**
     * There is no connection, whatever the reason, or it was lost, or the server does not do what it should do. So is
     * what took too long without being a read that anybody asked for.
     */
    private static boolean isUnavailable(Throwable error) {
        return has(error, SqlErrors::isOfConnection) || any(error, SqlErrors::isConnectionLost)
                || any(error, sql -> UNAVAILABLE.contains(sql.getErrorCode()) || isReadOnly(sql)) || isTooLong(error);
    }

    /** None could be opened, or one that was lost could not be given back, which hides how it was lost. */
    private static boolean isOfConnection(Throwable error) {
        return error instanceof CannotGetJdbcConnectionException || error instanceof ConnectionException;
    }

    private static boolean isConnectionLost(SQLException error) {
        return error instanceof SQLTransientConnectionException || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException
                || String.valueOf(error.getSQLState()).startsWith("08");
    }

    private static boolean any(Throwable error, Predicate<SQLException> test) {
        return has(error, cause -> cause instanceof SQLException sql && test.test(sql));
    }

    private static boolean has(Throwable error, Predicate<Throwable> test) {
        @Nullable Throwable cause = error;
        while (cause != null) {
            if (test.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
