package campus.persistence.shared;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Completes the address of a database with what the adapters rely on, and with what makes them fast. An option that the
 * address names already stays as it is.
 */
public final class ConnectionUrl {

    private static final String MYSQL = "jdbc:mysql:";
    private static final String MARIADB = "jdbc:mariadb:";
    private static final String H2 = "jdbc:h2:";
    private static final String PREPARED = "useServerPrepStmts";
    private static final Map<String, String> MYSQL_OPTIONS = mysql();
    private static final Map<String, String> H2_OPTIONS = h2();

    private ConnectionUrl() {}

    /** The address of a MariaDB is turned into one of MySQL, since the same driver serves both. */
    public static String withDefaults(String url) {
        if (url.startsWith(MARIADB)) {
            return withDefaults(complete(MYSQL + url.substring(MARIADB.length()), Map.of(PREPARED, "false"),
                    url.contains("?") ? "&" : "?", "&"));
        }
        if (url.startsWith(MYSQL)) {
            return complete(url, MYSQL_OPTIONS, url.contains("?") ? "&" : "?", "&");
        }
        return url.startsWith(H2) ? complete(url, H2_OPTIONS, ";", ";") : url;
    }

    static boolean isOfServer(String url) {
        return url.startsWith(MYSQL);
    }

    static boolean isMariaDb(DatabaseMetaData server) throws SQLException {
        return server.getDatabaseProductVersion().contains("MariaDB");
    }

    /** @throws SQLException when a MariaDB was given as a MySQL, which would lose values */
    static void requireRightName(DatabaseMetaData server) throws SQLException {
        if (isMariaDb(server) && !server.getURL().contains(PREPARED + "=false")) {
            throw new SQLNonTransientException("The database is a MariaDB: let its address begin with " + MARIADB
                    + " instead of " + MYSQL);
        }
    }

    private static String complete(String url, Map<String, String> options, String first, String next) {
        String given = url.toLowerCase(Locale.ROOT);
        StringBuilder result = new StringBuilder(url);
        String separator = url.endsWith("?") || url.endsWith("&") || url.endsWith(";") ? "" : first;
        for (Map.Entry<String, String> option : options.entrySet()) {
            String name = option.getKey().toLowerCase(Locale.ROOT);
            if (!given.contains(first + name + "=") && !given.contains(next + name + "=")
                    && !given.contains("?" + name + "=")) {
                result.append(separator).append(option.getKey()).append('=').append(option.getValue());
                separator = next;
            }
        }
        return result.toString();
    }

    /**
     * Times are UTC on the wire and in the session; batches are one statement each; what the driver knows it does
     * not ask the server, and a statement is parsed once for a connection. That is not for MariaDB: with
     * {@code useServerPrepStmts} it stores null, without a word, for a time before 1970 or after 2038. Left out on
     * purpose is {@code useLocalTransactionState}: it lets the driver skip a commit and saves nothing here.
     *
     * <p>A lock is waited for five seconds, a connection two, and any answer twenty: a server that has vanished without
     * a word is noticed by that alone, and every statement that is on its way needs less.
     */
    private static Map<String, String> mysql() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connectionTimeZone", "UTC");
        options.put("forceConnectionTimeZoneToSession", "true");
        options.put("rewriteBatchedStatements", "true");
        options.put(PREPARED, "true");
        options.put("cachePrepStmts", "true");
        options.put("prepStmtCacheSize", "128");
        options.put("prepStmtCacheSqlLimit", "4096");
        options.put("useLocalSessionState", "true");
        options.put("elideSetAutoCommits", "true");
        options.put("readOnlyPropagatesToServer", "false");
        options.put("cacheServerConfiguration", "true");
        options.put("maintainTimeStats", "false");
        options.put("sessionVariables", "innodb_lock_wait_timeout=5");
        options.put("connectTimeout", "2000");
        options.put("socketTimeout", "20000");
        return options;
    }

    /**
     * H2 takes MySQL's dialect, and every commit is in the file when it returns: by default, a killed program loses
     * what it committed within the last half second. Space of old versions is used again after five seconds.
     */
    private static Map<String, String> h2() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("MODE", "MySQL");
        options.put("DATABASE_TO_LOWER", "TRUE");
        options.put("CASE_INSENSITIVE_IDENTIFIERS", "TRUE");
        options.put("DB_CLOSE_ON_EXIT", "FALSE");
        options.put("LOCK_TIMEOUT", "5000");
        options.put("WRITE_DELAY", "0");
        options.put("RETENTION_TIME", "5000");
        return options;
    }
}
