package campus.persistence.registrar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.Resource;
import campus.application.shared.RowQueries;
import campus.domain.directory.Role;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.SectionStatus;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the schema itself refuses, whoever writes: plain SQL goes past the adapters here. */
abstract class SchemaContract {

    private static final String MADE_ANEW = "fk_score_enrollment";

    private static final String ID = "x'0000000000000000000000000000000";
    private static final String STAMP = ", '2026-08-20 10:00:00', 'me', '2026-08-20 10:00:00', 'me'";

    abstract TestSchool database();

    @BeforeEach
    final void addOneOfEach() throws SQLException {
        database().emptied();
        execute("insert into department (id, version, code, name, name_folded, created_at, created_by,"
                + " updated_at, updated_by) values (" + ID + "1', 0, 'CS', 'Computer Science', 'computer science'"
                + STAMP + ")");
        for (int number = 1; number <= 2; number++) {
            execute("insert into course (id, version, code, title, title_folded, description, credits,"
                    + " department_id, created_at, created_by, updated_at, updated_by) values (" + ID + number
                    + "', 0, 'C" + number + "', 'Title', 'title', '', 4, " + ID + "1'" + STAMP + ")");
        }
        execute("insert into prerequisite (course_id, group_number, ordinal, required_course_id, minimum_grade,"
                + " concurrent, created_at, created_by) values (" + ID + "1', 1, 0, " + ID
                + "2', 2, false, '2026-08-20 10:00:00', 'me')");
        execute("insert into term (id, version, code, name, name_folded, starts_on, ends_on, registration_opens_at,"
                + " registration_closes_at, created_at, created_by, updated_at, updated_by) values (" + ID
                + "1', 0, 't', 'Term', 'term', '2026-08-24', '2026-12-18', '2026-04-01 08:00:00', '2026-09-05 00:00:00'"
                + STAMP + ")");
        execute("insert into section (id, version, course_id, term_id, number, capacity, waitlist_capacity,"
                + " seats_taken, waitlisted, status, created_at, created_by, updated_at, updated_by) values (" + ID
                + "1', 0, " + ID + "1', " + ID + "1', 'A', 10, 5, 1, 0, 'OPEN'" + STAMP + ")");
        execute("insert into meeting (section_id, ordinal, days, starts_at, ends_at) values (" + ID
                + "1', 0, 1, '09:00', '10:00')");
        execute("insert into student (id, version, student_number, name, name_folded, email, date_of_birth, created_at,"
                + " created_by, updated_at, updated_by) values (" + ID
                + "1', 0, 'S1', 'Ann', 'ann', 'ann@school.example', '2006-05-04'"
                + STAMP + ")");
        execute("insert into enrollment (id, version, student_id, section_id, status, enrolled_at, created_at,"
                + " created_by, updated_at, updated_by) values (" + ID + "1', 0, " + ID + "1', " + ID
                + "1', 'ACTIVE', '2026-08-20 10:00:00'" + STAMP + ")");
        execute("insert into assessment (id, version, section_id, name, weight, created_at, created_by, updated_at,"
                + " updated_by) values (" + ID + "1', 0, " + ID + "1', 'Final', 40" + STAMP + ")");
        execute("insert into score (enrollment_id, section_id, assessment_id, version, grade, created_at, created_by,"
                + " updated_at, updated_by) values (" + ID + "1', " + ID + "1', " + ID + "1', 1, 3" + STAMP + ")");
        execute("insert into enrollment_change (id, enrollment_id, status_to, changed_at, changed_by) values (" + ID
                + "1', " + ID + "1', 'ACTIVE', '2026-08-20 10:00:00', 'me')");
        execute("insert into refused_attempt (id, student_id, section_id, reasons, refused_at, refused_by) values ("
                + ID + "1', " + ID + "1', " + ID + "1', 'section-full', '2026-08-20 10:00:00', 'me')");
        execute("insert into record_change (id, kind, record_id, version, what, changed_at, changed_by) values (" + ID
                + "1', 'COURSE', " + ID + "1', 1, 'CHANGED', '2026-08-20 10:00:00', 'me')");
        execute("insert into record_change_field (change_id, ordinal, name, value_before) values (" + ID
                + "1', 0, 'title', 'Title')");
        execute("insert into account (id, username, password_hash, created_at, created_by, updated_at, updated_by)"
                + " values (" + ID + "1', 'ann', 'hash'" + STAMP + ")");
        execute("insert into account_role (account_id, role) values (" + ID + "1', 'ADMIN')");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            department        | version = -1                   | ck_department_version
            department        | deleted_by = 'me'              | ck_department_deleted
            course            | version = -1                   | ck_course_version
            course            | credits = -0.01                | ck_course_credits
            course            | credits = 30.01                | ck_course_credits
            course            | deleted_by = 'me'              | ck_course_deleted
            prerequisite      | group_number = 0               | ck_prerequisite_group
            prerequisite      | group_number = 1000            | ck_prerequisite_group
            prerequisite      | ordinal = 50                   | ck_prerequisite_ordinal
            prerequisite      | minimum_grade = 4.01           | ck_prerequisite_grade
            prerequisite      | required_course_id = course_id | ck_prerequisite_other
            term              | version = -1                   | ck_term_version
            term              | ends_on = '2026-08-23'         | ck_term_days
            term              | registration_closes_at = registration_opens_at | ck_term_registration
            term              | deleted_by = 'me'              | ck_term_deleted
            section           | version = -1                   | ck_section_version
            section           | capacity = 100001              | ck_section_capacity
            section           | waitlist_capacity = 100001     | ck_section_waitlist_capacity
            section           | seats_taken = 11               | ck_section_seats_taken
            section           | seats_taken = -1               | ck_section_seats_taken
            section           | capacity = 0                   | ck_section_seats_taken
            section           | waitlisted = 6                 | ck_section_waitlisted
            section           | waitlisted = -1                | ck_section_waitlisted
            section           | status = 'open'                | ck_section_status
            section           | instructor = 'Ada'             | ck_section_instructor_folded
            section           | instructor_folded = 'ada'      | ck_section_instructor_folded
            section           | deleted_by = 'me'              | ck_section_deleted
            meeting           | ordinal = 14                   | ck_meeting_ordinal
            meeting           | days = 0                       | ck_meeting_days
            meeting           | days = 128                     | ck_meeting_days
            meeting           | ends_at = starts_at            | ck_meeting_times
            student           | version = -1                   | ck_student_version
            student           | date_of_birth = '1899-12-31'   | ck_student_birth
            student           | deleted_by = 'me'              | ck_student_deleted
            enrollment        | version = -1                   | ck_enrollment_version
            enrollment        | status = 'GONE'                | ck_enrollment_status
            enrollment        | status = 'COMPLETED', grade = 4.01 | ck_enrollment_grade
            enrollment        | status = 'COMPLETED'           | ck_enrollment_completed
            enrollment        | grade = 3                      | ck_enrollment_completed
            enrollment        | status = 'WAITLISTED'          | ck_enrollment_waitlisted
            enrollment        | waitlisted_at = enrolled_at    | ck_enrollment_waitlisted
            enrollment_change | status_from = 'GONE'           | ck_enrollment_change_from
            enrollment_change | status_to = 'GONE'             | ck_enrollment_change_to
            enrollment_change | grade_from = 4.01              | ck_enrollment_change_grade_from
            enrollment_change | grade_to = -1                  | ck_enrollment_change_grade_to
            enrollment_change | overridden = ''                | ck_enrollment_change_overridden
            refused_attempt   | reasons = ''                   | ck_refused_attempt_reasons
            record_change     | kind = 'course'                | ck_record_change_kind
            record_change     | version = -1                   | ck_record_change_version
            record_change     | what = 'CREATED'               | ck_record_change_what
            record_change_field | ordinal = -1                 | ck_record_change_field_ordinal
            record_change_field | value_before = null          | ck_record_change_field_value
            assessment        | version = -1                   | ck_assessment_version
            assessment        | weight = 0                     | ck_assessment_weight
            assessment        | weight = 1000.01               | ck_assessment_weight
            assessment        | deleted_by = 'me'              | ck_assessment_deleted
            score             | version = 0                    | ck_score_version
            score             | grade = 4.01                   | ck_score_grade
            score             | grade = -0.01                  | ck_score_grade
            account_role      | role = 'NOBODY'                | ck_account_role
            """)
    void refusesWhatACheckForbids(String table, String assignment, String constraint) {
        SQLException refusal = assertThrows(SQLException.class,
                () -> execute("update " + table + " set " + assignment));
        assertTrue(refusal.getMessage().toLowerCase(Locale.ROOT).contains(constraint), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"department, name_folded", "course, title_folded", "term, name_folded", "student, name_folded"})
    void refusesARowWithoutAFoldedText(String table, String column) {
        SQLException refusal = assertThrows(SQLException.class,
                () -> execute("update " + table + " set " + column + " = null"));
        assertTrue(refusal.getMessage().toLowerCase(Locale.ROOT).contains(column), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"department, fk_course_department", "course, fk_prerequisite_course", "term, fk_section_term",
            "section, fk_meeting_section", "student, fk_enrollment_student",
            "enrollment, fk_enrollment_change_enrollment", "assessment, fk_score_assessment",
            "record_change, fk_record_change_field_change", "account, fk_account_role_account"})
    void keepsWhatSomethingRefersTo(String table, String constraint) {
        SQLException refusal = assertThrows(SQLException.class, () -> execute("delete from " + table));
        assertTrue(refusal.getMessage().toLowerCase(Locale.ROOT).contains("fk_"), constraint + refusal.getMessage());
    }

    @Test
    final void keepsAScoreInTheSectionOfItsEnrollmentAndAssessment() throws SQLException {
        execute("insert into section (id, version, course_id, term_id, number, capacity, waitlist_capacity,"
                + " seats_taken, waitlisted, status, created_at, created_by, updated_at, updated_by) values (" + ID
                + "2', 0, " + ID + "1', " + ID + "1', 'B', 10, 5, 0, 0, 'OPEN'" + STAMP + ")");
        for (String table : List.of("score", "assessment", "enrollment")) {
            SQLException refusal = assertThrows(SQLException.class,
                    () -> execute("update " + table + " set section_id = " + ID + "2'"));
            assertTrue(refusal.getMessage().toLowerCase(Locale.ROOT).contains("fk_score_"), refusal.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryStatusOfASection(SectionStatus status) {
        assertDoesNotThrow(() -> execute("update section set status = '" + status + "'"));
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryStatusOfAnEnrollment(EnrollmentStatus status) {
        String rest = switch (status) {
            case WAITLISTED -> ", waitlisted_at = enrolled_at";
            case COMPLETED -> ", grade = 4";
            case ACTIVE, DROPPED -> "";
        };
        assertDoesNotThrow(() -> execute("update enrollment set status = '" + status + "'" + rest));
        assertDoesNotThrow(
                () -> execute("update enrollment_change set status_from = '" + status + "', status_to = '" + status
                        + "'"));
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryKindOfRecord(RecordKind kind) {
        assertDoesNotThrow(() -> execute("update record_change set kind = '" + kind + "'"));
    }

    @ParameterizedTest
    @EnumSource(names = "CREATED", mode = EnumSource.Mode.EXCLUDE)
    void takesWhateverBecomesOfARecord(RecordChange.What what) {
        assertDoesNotThrow(() -> execute("update record_change set what = '" + what + "'"));
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryRole(Role role) {
        assertDoesNotThrow(() -> execute("update account_role set role = '" + role + "'"));
    }

    @Test
    final void hasEveryIndexAndConstraintOfTheMigrations() throws SQLException, IOException {
        Set<String> names = new HashSet<>();
        try (Connection connection = database().database().getConnection()) {
            for (String table : Set.of("department", "course", "prerequisite", "term", "section", "meeting", "student",
                    "enrollment", "enrollment_change", "assessment", "score", "refused_attempt", "record_change",
                    "record_change_field", "account",
                    "account_role", "import_job",
                    "import_file",
                    "import_reject", "import_drop")) {
                try (ResultSet indexes = connection.getMetaData().getIndexInfo(connection.getCatalog(), null,
                        nameOf(connection, table), false, true)) {
                    while (indexes.next()) {
                        names.add(String.valueOf(indexes.getString("INDEX_NAME")).toLowerCase(Locale.ROOT));
                    }
                }
            }
            read(connection, "select constraint_name from information_schema.table_constraints", names);
        }
        Set<String> missing = declared().stream()
                .filter(name -> names.stream().noneMatch(there -> there.equals(name)
                        || there.startsWith(name + "_index")))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), missing);
        assertTrue(declared().size() > 80, "the migrations are read");
    }

    /** The rest is text of any length, and numbers that nobody looks for or that move with every seat. */
    @Test
    final void servesEveryFieldOfAListByAnIndex() {
        RowQueries rows = database().get(RowQueries.class);
        Set<String> unserved = RegistrarResources.ALL.stream().map(Resource::entity)
                .flatMap(entity -> entity.fields().stream().filter(field -> rows.index(entity, field).isEmpty())
                        .map(field -> entity.name() + "." + field.name()))
                .collect(Collectors.toSet());
        assertEquals(Set.of("department.version", "course.version", "course.description", "term.version",
                "section.version", "section.waitlisted", "section.seatsFree", "student.version", "enrollment.version"),
                unserved);
    }

    @ParameterizedTest
    @CsvSource({"code, ix_course_code", "title, ix_course_title", "departmentId, ix_course_department"})
    final void namesTheIndexThatIsMadeForAField(String field, String index) {
        assertEquals(Optional.of(index), database().get(RowQueries.class).index(RegistrarResources.COURSE,
                RegistrarResources.COURSE.field(field).orElseThrow()));
    }

    @Test
    final void comparesTextByCodePoint() throws SQLException {
        execute("insert into mutex (name) values ('mark a')");
        execute("insert into mutex (name) values ('mark A')");
        execute("insert into mutex (name) values ('mark \u00e1')");
        assertEquals(1, execute("delete from mutex where name = 'mark a'"));
        assertEquals(2, execute("delete from mutex where name like 'mark %'"));
    }

    private static String nameOf(Connection connection, String table) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, null, null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase(table)) {
                    return tables.getString("TABLE_NAME");
                }
            }
        }
        throw new AssertionError("no such table: " + table);
    }

    private static void read(Connection connection, String sql, Set<String> names) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                names.add(result.getString(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** What migrations make and do not drop. */
    private static Set<String> declared() throws IOException {
        Pattern made = Pattern.compile("(?:constraint|create index) ([a-z_]+)");
        Pattern gone = Pattern.compile("drop (?:constraint|index) ([a-z_]+)");
        StringBuilder sql = new StringBuilder();
        for (String file : List.of("V1__registrar.sql", "V2__directory.sql", "V3__overrides_and_refusals.sql",
                "V4__grade_book.sql", "V5__import_jobs.sql", "V6__statistics_indexes.sql",
                "V7__folded_text_columns.sql", "V7.2__folded_text_constraints.sql", "V8__filter_indexes.sql",
                "V9__indexes_of_remaining_fields.sql", "V11__roles.sql", "V11.1__managed_accounts.sql",
                "V14__record_history.sql", "V18__fewer_indexes.sql")) {
            try (var in = SchemaContract.class.getResourceAsStream("/db/migration/" + file)) {
                sql.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Set<String> there = made.matcher(sql).results().map(match -> match.group(1)).collect(Collectors.toSet());
        gone.matcher(sql).results().map(match -> match.group(1)).filter(name -> !name.equals(MADE_ANEW))
                .forEach(there::remove);
        return there;
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = database().database().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
