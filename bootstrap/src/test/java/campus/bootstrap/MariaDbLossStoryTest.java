package campus.bootstrap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.RunningCampus.Answer;
import campus.persistence.shared.DatabaseLine;
import campus.persistence.shared.RealServer;
import campus.persistence.shared.TestDatabase;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The program while its database is lost, and after it has come back. */
class MariaDbLossStoryTest {

    private static final Duration IN_TIME = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Map<String, String> DEPARTMENT = Map.of("code", "ART", "name", "Art");

    @TempDir private Path folder;
    private DatabaseLine line;
    private RunningCampus campus;

    @BeforeEach
    void start() {
        line = DatabaseLine.to(RealServer.newDatabase());
        TestDatabase database = line.database();
        campus = RunningCampus.with(Map.of("CAMPUS_DATA", folder.toString(), "CAMPUS_DB_URL",
                database.url() + "?socketTimeout=1500", "CAMPUS_DB_USER", database.username(), "CAMPUS_DB_PASSWORD",
                database.password(), "CAMPUS_DB_POOL", "4")).signedIn();
    }

    @AfterEach
    void stop() {
        line.restore();
        campus.close();
        line.close();
    }

    @Test
    void saysSoInTimeAndGoesOnWithoutARestart() {
        assertWell();
        line.cut();
        assertLost();
        line.restore();
        assertWellAgain();

        line.silence();
        assertLost();
        line.restore();
        assertWellAgain();
    }

    /** All at the same time, since each takes its time. */
    private void assertLost() {
        Map<String, String> credentials = Map.of("username", "admin", "password", RunningCampus.PASSWORD);
        assertAll(Stream.<Executable>of(
                () -> assertUnavailable(campus.get("/students")),
                () -> assertUnavailable(campus.post("/departments", DEPARTMENT)),
                () -> assertUnavailable(campus.post("/login", credentials)),
                () -> assertEquals(200, campus.health("/liveness").status()),
                () -> assertDown(campus.health("/readiness")),
                () -> assertDown(campus.health(""))).map(MariaDbLossStoryTest::inTime).toList());
    }

    private static Executable inTime(Executable check) {
        FutureTask<Void> running = new FutureTask<>(() -> {
            assertTimeout(IN_TIME, check);
            return null;
        });
        Thread.startVirtualThread(running);
        return running::get;
    }

    private static void assertDown(Answer health) {
        assertEquals(503, health.status(), health::shown);
        String reason = health.body().get("reasons").get(0).getStringValue();
        assertTrue(reason.startsWith("database: "), reason);
        String told = health.shown();
        assertFalse(told.contains("jdbc") || told.contains("127.0.0.1") || told.contains("root"), told);
    }

    private static void assertUnavailable(Answer answer) {
        assertEquals(503, answer.status(), answer::shown);
        assertEquals("/problems/service-unavailable", answer.text("type"));
        assertFalse(answer.shown().contains("Exception") || answer.shown().contains("127.0.0.1"), answer::shown);
    }

    private void assertWell() {
        assertEquals(200, campus.get("/students").status());
        Answer readiness = campus.health("/readiness");
        assertEquals(200, readiness.status(), readiness::shown);
        assertEquals("UP", readiness.text("status"));
    }

    /** The pool makes its connections anew, which may take some seconds. */
    private void assertWellAgain() {
        until(() -> campus.health("/readiness").status() == 200);
        until(() -> campus.get("/students").status() == 200);
        assertWell();
    }

    private static void until(Supplier<Boolean> happened) {
        long start = System.nanoTime();
        while (!happened.get()) {
            assertTrue(System.nanoTime() - start < PATIENCE.toNanos());
        }
    }
}
