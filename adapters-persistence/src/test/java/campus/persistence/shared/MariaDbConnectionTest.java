package campus.persistence.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micronaut.flyway.FlywayConfigurationProperties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class MariaDbConnectionTest extends ConnectionContract {

    private static final int MILLIS = 20_000;

    @Override
    TestSchool school() {
        return TestSchool.onServer();
    }

    @Override
    String[] option() {
        return new String[]{"select @@session.time_zone", "+00:00"};
    }

    @Test
    void waitsForAnAnswerButNotForTheEndOfAMigration() throws SQLException {
        List<Integer> limits = new ArrayList<>();
        try (TestSchool school = TestSchool.on(RealServer.newDatabase(),
                Map.of("datasources.default.maximum-pool-size", 2))) {
            Flyway.configure()
                    .configuration(school.get(FlywayConfigurationProperties.class).getFluentConfiguration())
                    .dataSource(school.database()).locations(new String[0]).javaMigrations(new Step(limits))
                    .table("step_history").baselineOnMigrate(true).baselineVersion("0").load().migrate();
            try (Connection one = school.database().getConnection();
                    Connection other = school.database().getConnection()) {
                limits.add(one.getNetworkTimeout());
                limits.add(other.getNetworkTimeout());
            }
        }
        assertEquals(List.of(0, MILLIS, MILLIS), limits);
    }

    @Test
    void isRefusedUnderTheNameOfMySql() throws SQLException {
        TestDatabase database = RealServer.newDatabase();
        String url = database.url().replace("jdbc:mariadb:", "jdbc:mysql:") + "?useServerPrepStmts=true";
        try (Connection server = DriverManager.getConnection(url, database.username(), database.password())) {
            if (ConnectionUrl.isMariaDb(server.getMetaData())) {
                assertTrue(assertThrows(SQLException.class,
                        () -> ConnectionUrl.requireRightName(server.getMetaData()))
                        .getMessage().contains("jdbc:mariadb:"));
            } else {
                ConnectionUrl.requireRightName(server.getMetaData());
            }
        }
    }

    /** Looks how long it may take. */
    private record Step(List<Integer> limits) implements JavaMigration {

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion("1");
        }

        @Override
        public String getDescription() {
            return "look";
        }

        @Override
        public @Nullable Integer getChecksum() {
            return null;
        }

        @Override
        public boolean canExecuteInTransaction() {
            return true;
        }

        @Override
        public void migrate(Context context) throws SQLException {
            limits.add(context.getConnection().getNetworkTimeout());
        }
    }
}
