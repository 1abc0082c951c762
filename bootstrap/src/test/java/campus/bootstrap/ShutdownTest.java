package campus.bootstrap;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.RunningCampus.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The program is stopped while it works on a request. */
class ShutdownTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir private Path folder;

    @Test
    void answersWhatItHasTakenAndTakesNothingMore() throws Exception {
        RunningCampus campus = RunningCampus.with(Map.of("CAMPUS_DATA", folder.toString())).signedIn();
        int port = campus.context().getBean(EmbeddedServer.class).getPort();
        HikariDataSource pool = (HikariDataSource) DelegatingDataSource
                .unwrapDataSource(campus.context().getBean(DataSource.class));
        campus.post("/departments", Map.of("code", "OLD", "name", "Old"));
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> answer;
            Future<?> end;
            try (Connection connection = pool.getConnection()) {
                lockTheCode(connection);
                answer = others.submit(
                        () -> campus.post("/departments", Map.of("code", "ART", "name", "Art")));
                until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 2);
                end = others.submit(() -> campus.context().close());
                until(() -> !listens(port));
                assertFalse(answer.isDone());
                connection.rollback();
            }
            assertEquals(201, answer.get(1, TimeUnit.MINUTES).status());
            end.get(1, TimeUnit.MINUTES);
        }
        assertTrue(pool.isClosed());
        campus.close();
    }

    /** Whoever wants to use it has to wait whether it is taken. */
    private static void lockTheCode(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("update department set code = 'ART' where code = 'OLD'"));
        }
    }

    private static boolean listens(int port) {
        try (Socket _ = new Socket("localhost", port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void until(Supplier<Boolean> happened) {
        long start = System.nanoTime();
        while (!happened.get()) {
            assertTrue(System.nanoTime() - start < PATIENCE.toNanos());
        }
    }
}
