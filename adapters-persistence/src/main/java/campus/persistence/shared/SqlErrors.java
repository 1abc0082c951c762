package campus.persistence.shared;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Tells errors of the databases apart by their numbers, wherever in the chain of causes they are. */
public final class SqlErrors {

    /**
     * MySQL and MariaDB: a lock was not granted in time; deadlock. H2: deadlock, lock not granted in time, row
     * changed.
     */
    private static final Set<Integer> PASSING = Set.of(1205, 1213, 40001, 50200, 90131);
    private static final Set<Integer> LOCK_TIMEOUT = Set.of(1205, 50200);
    private static final Set<Integer> UNIQUE = Set.of(1062, 23505);

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

    private static boolean any(Throwable error, Predicate<SQLException> test) {
        @Nullable Throwable cause = error;
        while (cause != null) {
            if (cause instanceof SQLException sql && test.test(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
