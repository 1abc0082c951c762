package campus.persistence.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ConnectionUrlTest {

    private static final String MYSQL = "jdbc:mysql://db.school.example:3306/campus";

    @Test
    void completesAPlainAddress() {
        assertEquals(MYSQL + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=128"
                + "&prepStmtCacheSqlLimit=4096&useLocalSessionState=true&elideSetAutoCommits=true"
                + "&readOnlyPropagatesToServer=false&cacheServerConfiguration=true&maintainTimeStats=false"
                + "&sessionVariables=innodb_lock_wait_timeout=5&connectTimeout=2000&socketTimeout=20000",
                ConnectionUrl.withDefaults(MYSQL));
        assertEquals("jdbc:h2:file:./campus-data/campus;MODE=MySQL;DATABASE_TO_LOWER=TRUE"
                + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;WRITE_DELAY=0"
                + ";RETENTION_TIME=5000", ConnectionUrl.withDefaults("jdbc:h2:file:./campus-data/campus"));
    }

    @Test
    void keepsWhatTheAddressSays() {
        String url = ConnectionUrl.withDefaults(MYSQL + "?sslMode=REQUIRED&CachePrepStmts=false");
        assertTrue(url.startsWith(MYSQL + "?sslMode=REQUIRED&CachePrepStmts=false&connectionTimeZone=UTC"));
        assertFalse(url.contains("cachePrepStmts=true"));
        assertTrue(ConnectionUrl.withDefaults("jdbc:h2:mem:a;mode=MariaDB").startsWith(
                "jdbc:h2:mem:a;mode=MariaDB;DATABASE_TO_LOWER=TRUE"));
    }

    @Test
    void doesNotTakeOneOptionForAnother() {
        assertTrue(ConnectionUrl.withDefaults(MYSQL + "?mycachePrepStmts=false").contains("&cachePrepStmts=true"));
    }

    @Test
    void takesAnAddressOfMariaDb() {
        assertEquals(ConnectionUrl.withDefaults(MYSQL + "?useServerPrepStmts=false"),
                ConnectionUrl.withDefaults(MYSQL.replace("jdbc:mysql:", "jdbc:mariadb:")));
    }

    @ParameterizedTest
    @ValueSource(strings = {MYSQL, MYSQL + "?", MYSQL + "?a=b", MYSQL + "?a=b&",
            "jdbc:mysql://(host=a,port=1),(host=b,port=2)/campus", "jdbc:h2:mem:a", "jdbc:h2:mem:a;",
            "jdbc:postgresql://db/campus", ""})
    void changesNothingMoreTheSecondTime(String url) {
        String once = ConnectionUrl.withDefaults(url);
        assertEquals(once, ConnectionUrl.withDefaults(once));
        assertFalse(once.contains("??") || once.contains("&&") || once.contains(";;") || once.contains("?&"), once);
    }

    @Test
    void leavesOtherDatabasesAlone() {
        assertEquals("jdbc:postgresql://db/campus", ConnectionUrl.withDefaults("jdbc:postgresql://db/campus"));
    }
}
