package campus.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.StoreUnavailableException;
import campus.application.shared.Transactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** A server that is lost, in every moment, and found again without a restart. */
final class MariaDbLossTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final DatabaseLine line = DatabaseLine.to(RealServer.newDatabase());

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void isTold() {
        try (TestSchool school = school("", 4)) {
            assertEquals(7, read(school));
            line.cut();
            assertTimeout(SOON, () -> {
                assertThrows(StoreUnavailableException.class, () -> read(school));
                assertThrows(StoreUnavailableException.class, () -> inTransaction(school, () -> read(school)));
            });
            line.restore();
            assertEquals(7, read(school));
            assertEquals(7, inTransaction(school, () -> read(school)));
        }
    }

    @Test
    void isToldInTheMiddleOfATransactionAndAtItsEnd() {
        try (TestSchool school = school("", 4)) {
            assertThrows(StoreUnavailableException.class, () -> inTransaction(school, () -> {
                read(school);
                line.cut();
                return read(school);
            }));
            line.restore();
            assertThrows(StoreUnavailableException.class, () -> inTransaction(school, () -> {
                school.get(SqlBatches.class).run("insert into mutex (name) values (?)",
                        List.of(List.of("written")));
                line.cut();
                return 0L;
            }));
            line.restore();
            assertEquals(7, read(school));
        }
    }

    /** The server answers no more, and its machine says nothing either. */
    @Test
    void isNoticedWhenItIsSilent() {
        try (TestSchool school = school("?socketTimeout=1000", 4)) {
            assertEquals(7, read(school));
            line.silence();
            assertTimeout(SOON, () -> assertThrows(StoreUnavailableException.class, () -> read(school)));
            line.restore();
            assertEquals(7, read(school));
        }
    }

    @Test
    void isNotLostWhenNoConnectionIsLeft() throws SQLException {
        try (TestSchool school = school("", 1)) {
            try (Connection _ = school.database().getConnection()) {
                assertTimeout(SOON, () -> {
                    assertThrows(StoreUnavailableException.class, () -> read(school));
                    assertThrows(StoreUnavailableException.class, () -> inTransaction(school, () -> read(school)));
                });
            }
            assertEquals(7, read(school));
        }
    }

    private TestSchool school(String options, int connections) {
        TestDatabase database = line.database();
        return TestSchool.on(new TestDatabase(database.url() + options, database.username(), database.password()),
                Map.of("datasources.default.maximum-pool-size", connections, "datasources.default.minimum-idle", 1,
                        "datasources.default.connection-timeout", 1_000, "datasources.default.validation-timeout",
                        500));
    }

    private static long read(TestSchool school) {
        return school.get(SqlReads.class).number("select 7 as number", Map.of());
    }

    private static long inTransaction(TestSchool school, Supplier<Long> work) {
        return school.get(Transactions.class).inTransaction(work);
    }
}
