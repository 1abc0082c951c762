package campus.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

/** The adapters on one database, which is made and migrated once; {@link #emptied} removes all rows. */
public final class TestSchool implements AutoCloseable {

    /** In an order in which nothing is deleted that something still refers to. */
    private static final List<
            String> TABLES = List.of("idempotency_key", "import_upload_use", "import_upload_piece", "import_upload",
                    "import_reject", "import_drop", "import_file", "import_job",
                    "record_change_field", "record_change", "refused_attempt", "score", "assessment",
                    "enrollment_change", "enrollment", "meeting", "section",
                    "prerequisite", "course", "department", "term", "student", "personal_token_scope", "personal_token",
                    "spent_refresh_token", "account_session", "account_role", "account_identity",
                    "account", "failed_sign_in");

    private final ApplicationContext context;
    private final DataSource database;

    private TestSchool(TestDatabase database, Map<String, Object> properties) {
        this.context = ApplicationContext.builder().properties(database.properties()).properties(properties)
                .singletons(new TestTime()).start();
        this.database = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class));
    }

    public static TestSchool onH2() {
        return OnH2.SCHOOL;
    }

    public static TestSchool onServer() {
        return OnServer.SCHOOL;
    }

    /** On a database of the test's own, with further properties; to be closed. */
    static TestSchool on(TestDatabase database, Map<String, Object> properties) {
        return new TestSchool(database, properties);
    }

    @Override
    public void close() {
        context.close();
    }

    public TestSchool emptied() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    /** The pool itself, whose connections know nothing of Micronaut's transactions. */
    public DataSource database() {
        return database;
    }

    /** The real clock, to the microsecond. */
    private static final class TestTime implements InstantSource {

        @Override
        public Instant instant() {
            return Micros.of(InstantSource.system().instant());
        }
    }

    private static final class OnH2 {
        private static final TestSchool SCHOOL = new TestSchool(EmbeddedH2.newDatabase(), Map.of());
    }

    private static final class OnServer {
        private static final TestSchool SCHOOL = new TestSchool(RealServer.newDatabase(), Map.of());
    }
}
