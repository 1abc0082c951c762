package campus.persistence.registrar;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.flyway.FlywayConfigurationProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.CaseFolding;
import campus.persistence.shared.SchemaMigration;
import campus.persistence.shared.TestDatabase;

import static campus.persistence.registrar.FoldedTextContract.FOLDED_LETTERS;
import static campus.persistence.registrar.FoldedTextContract.LETTERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A school that is stored under version 6 has all its texts folded when it has come to the version of this program. */
abstract class FoldedTextMigrationContract {

    /** More than two batches, and not a multiple of one. */
    private static final int STUDENTS = 2_345;
    private static final Map<String, String> TEXTS = Map.of("department", "name", "course", "title", "term", "name",
            "section", "instructor", "student", "name");

    private TestDatabase database;
    private ApplicationContext context;

    abstract TestDatabase newDatabase();

    @BeforeEach
    final void makeASchoolOfVersion6() throws SQLException {
        database = newDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("flyway.datasources.default.enabled", false);
        context = ApplicationContext.run(properties);
        migrateTo("6");
        insert("department", "code, name", 1, number -> List.of("CS", "Department " + LETTERS));
        insert("course", "code, title, description, credits, department_id", 1,
                number -> List.of("CS 225", "Course " + LETTERS, "", 4, id(0)));
        insert("term", "code, name, starts_on, ends_on", 1,
                number -> List.of("fall", "Term " + LETTERS, "2026-08-24", "2026-12-18"));
        insert("section",
                "course_id, term_id, number, capacity, waitlist_capacity, seats_taken, waitlisted, status, instructor",
                1, number -> List.of(id(0), id(0), "A", 9, 0, 0, 0, "OPEN", "Teacher " + LETTERS));
        insert("student", "student_number, name, email, deleted_at, deleted_by", STUDENTS,
                number -> List.of("S" + number, number + " Name " + LETTERS, number + "@school.example",
                        "2026-08-21 10:00:00", "me"));
        execute("update student set deleted_at = null, deleted_by = null where student_number <> 'S3'");
        execute("insert into section (id, version, course_id, term_id, number, capacity, waitlist_capacity,"
                + " seats_taken, waitlisted, status, created_at, created_by, updated_at, updated_by)"
                + " select x'00000000000000000000000000000001', 0, course_id, term_id, 'B', 9, 0, 0, 0, 'OPEN',"
                + " created_at, created_by, updated_at, updated_by from section");
    }

    @AfterEach
    final void close() {
        context.close();
    }

    @Test
    final void foldsAllTextsOnDemand() throws SQLException {
        assertEquals(Optional.of("6"), migrateTo("latest").before());
        assertAllFolded();
    }

    @Test
    final void foldsAllTextsAtTheStart() throws SQLException {
        ApplicationContext.run(database.properties()).close();
        assertAllFolded();
    }

    @Test
    final void beginsAnewAfterAnInterruption() throws SQLException {
        migrateTo("7");
        execute("update department set name_folded = 'half'");
        execute("update student set name_folded = name where student_number < 'S2'");
        assertEquals(Optional.of("7"), migrateTo("latest").before());
        assertAllFolded();
    }

    private SchemaMigration.Result migrateTo(String version) {
        context.getBean(FlywayConfigurationProperties.class).getFluentConfiguration().target(version);
        return context.getBean(SchemaMigration.class).run();
    }

    private void assertAllFolded() throws SQLException {
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            Map<@Nullable String, @Nullable String> folded = folded(text.getKey(), text.getValue());
            folded.forEach(
                    (original, form) -> assertEquals(original == null ? null : CaseFolding.fold(original), form));
            String first = text.getKey().equals("student") ? "1234 name " : nameOf(text.getKey());
            assertEquals(1, Collections.frequency(folded.values(), first + FOLDED_LETTERS), first);
        }
        assertEquals(STUDENTS, folded("student", "name").size());
        assertEquals(2, folded("section", "instructor").size());
    }

    private static String nameOf(String table) {
        return (table.equals("section") ? "teacher" : table) + " ";
    }

    private Map<@Nullable String, @Nullable String> folded(String table, String column) throws SQLException {
        Map<@Nullable String, @Nullable String> folded = new HashMap<>();
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery("select " + column + ", " + column + "_folded from " + table)) {
            while (rows.next()) {
                folded.put(rows.getString(1), rows.getString(2));
            }
        }
        return folded;
    }

    private void insert(String table, String columns, int count, IntFunction<List<Object>> values)
            throws SQLException {
        String marks = "?, ".repeat(values.apply(0).size());
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement("insert into " + table + " (" + columns
                        + ", id, version, created_at, created_by, updated_at, updated_by) values (" + marks
                        + "?, 0, '2026-08-20 10:00:00', 'me', '2026-08-20 10:00:00', 'me')")) {
            for (int number : IntStream.range(0, count).toArray()) {
                List<Object> row = values.apply(number);
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                statement.setBytes(row.size() + 1, id(number));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Identities in no order, whose bytes begin below and above 127. */
    private static byte[] id(int number) {
        return ByteBuffer.allocate(16).putLong(number * 0x9E3779B97F4A7C15L).putLong(-number).array();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).getConnection();
    }
}
