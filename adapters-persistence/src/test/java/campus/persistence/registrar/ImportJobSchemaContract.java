package campus.persistence.registrar;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the schema itself refuses of import jobs: plain SQL goes past the adapters here. */
abstract class ImportJobSchemaContract {

    private static final String ID = "x'00000000000000000000000000000001'";

    abstract TestSchool database();

    @BeforeEach
    final void addOneOfEach() throws SQLException {
        database().emptied();
        execute("insert into import_job (id, file_name, dry_run, allow_drops, state, created_at, created_by, touched_at)"
                + " values (" + ID + ", 'x.csv', false, false, 'QUEUED', '2026-08-20 10:00:00', 'me',"
                + " '2026-08-20 10:00:00')");
        execute("insert into import_file (job_id, ordinal, name, kind, bytes, bytes_read, created, changed, unchanged,"
                + " rejected) values (" + ID + ", 0, 'students.csv', 'STUDENTS', 9, 0, 0, 0, 0, 0)");
        execute("insert into import_reject (job_id, number, file_name, line, column_name, code, message, cells)"
                + " values (" + ID + ", 1, 'students.csv', 2, '', 'c', 'm', 'r')");
        execute("insert into import_drop (job_id, ordinal, course_code, term_code, section_number, active, dropped)"
                + " values (" + ID + ", 0, 'CS 225', 't', 'A', 2, 1)");
        execute("insert into import_upload (id, file_name, pieces, expires_at) values (" + ID
                + ", 'x.csv', 1, '2026-08-20 11:00:00')");
        execute("insert into import_upload_piece (upload_id, ordinal, content) values (" + ID + ", 0, x'00')");
        execute("insert into import_upload_use (job_id, upload_id) values (" + ID + ", " + ID + ")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            import_job    | state = 'gone', started_at = created_at, finished_at = created_at | ck_import_job_state
            import_job    | state = 'FAILED', failure = 'X', finished_at = created_at | ck_import_job_failure
            import_job    | failure = 'BUSY'         | ck_import_job_failed
            import_job    | state = 'FAILED', finished_at = created_at | ck_import_job_failed
            import_job    | state = 'RUNNING'        | ck_import_job_started
            import_job    | finished_at = created_at | ck_import_job_finished
            import_file   | ordinal = -1             | ck_import_file_ordinal
            import_file   | bytes_read = -1          | ck_import_file_bytes
            import_file   | unchanged = -1           | ck_import_file_counts
            import_reject | number = 0               | ck_import_reject_number
            import_drop   | ordinal = -1             | ck_import_drop_ordinal
            import_drop   | dropped = -1             | ck_import_drop_counts
            import_upload | pieces = -1              | ck_import_upload_pieces
            import_upload_piece | ordinal = -1       | ck_import_upload_piece_ordinal
            import_upload_use | next_job_id = x'00000000000000000000000000000002' | fk_import_upload_use_next
            """)
    void refusesWhatACheckForbids(String table, String assignment, String constraint) {
        assertRefused("update " + table + " set " + assignment, constraint);
    }

    @Test
    final void keepsAJobThatSomethingRefersTo() {
        assertRefused("delete from import_job", "fk_import_");
    }

    @Test
    final void keepsAnUploadThatSomethingRefersTo() {
        assertRefused("delete from import_upload", "fk_import_upload_");
    }

    private void assertRefused(String sql, String constraint) {
        SQLException refusal = assertThrows(SQLException.class, () -> execute(sql));
        assertTrue(refusal.getMessage().toLowerCase(Locale.ROOT).contains(constraint), refusal.getMessage());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database().database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
