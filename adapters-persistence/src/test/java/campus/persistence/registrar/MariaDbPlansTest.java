package campus.persistence.registrar;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.directory.AccountQueries;
import campus.application.directory.AccountView;
import campus.application.registrar.AssessmentView;
import campus.application.registrar.CourseView;
import campus.application.registrar.DepartmentView;
import campus.application.registrar.ImportJob;
import campus.application.registrar.RecordHistory;
import campus.application.registrar.RefusedAttemptView;
import campus.application.registrar.RefusedAttempts;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.SampleImportJobs;
import campus.application.registrar.School;
import campus.application.registrar.ScoreSheetView;
import campus.application.registrar.SectionView;
import campus.application.registrar.StudentView;
import campus.application.registrar.TermView;
import campus.application.shared.Cursor;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.persistence.shared.TestSchool;

import static campus.persistence.registrar.ServerPlans.TIME;
import static campus.persistence.registrar.ServerPlans.id;
import static campus.persistence.registrar.ServerPlans.insert;
import static campus.persistence.registrar.ServerPlans.insertPlain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A real server reads an index for each list that is sorted by a column of its own, and never sorts the rows. */
final class MariaDbPlansTest {

    /** The other orders are those of the few enrollments that a section has: they are sorted when they are read. */
    private static final List<SortField> SHEETS_BY_INDEX = ScoreSheetView.SORTS.stream()
            .filter(field -> !Set.of("status", "grade").contains(field.name())).toList();

    private static final int MANY = 4_000;
    private static final SectionId SECTION = new SectionId(new UUID(0, 1));

    private static @Nullable TestSchool filled;

    @BeforeAll
    static void fill() throws SQLException {
        TestSchool school = TestSchool.onServer().emptied();
        try (Connection connection = school.database().getConnection();
                Statement statement = connection.createStatement()) {
            insert(statement, "department", "code, name, name_folded",
                    "concat('D', n), concat('Name ', n mod 90), concat('name ', n mod 90)", 300);
            insert(statement, "course", "code, title, title_folded, description, credits, department_id",
                    "concat('C', n), concat('Title ', n mod 700), concat('title ', n mod 700), '', n mod 9, "
                            + id("n mod 300"),
                    2_000);
            insert(statement, "term", "code, name, name_folded, starts_on, ends_on, registration_opens_at",
                    "concat('T', n), concat('Term ', n mod 50), concat('term ', n mod 50),"
                            + " date '2000-01-01' + interval n day,"
                            + " date '2000-04-01' + interval n day,"
                            + " case when n mod 3 > 0 then timestamp '2000-01-01 00:00:00' + interval n day end",
                    300);
            insert(statement, "section",
                    "course_id, term_id, number, capacity, waitlist_capacity, seats_taken, waitlisted, status,"
                            + " instructor, instructor_folded",
                    id("n mod 2000") + ", " + id("n mod 300")
                            + ", concat('S', n), n mod 90, 9, n mod 9 * (n mod 90 > 9),"
                            + " 0, 'OPEN', case when n mod 3 > 0 then concat('Teacher ', n mod 200) end,"
                            + " case when n mod 3 > 0 then concat('teacher ', n mod 200) end",
                    MANY);
            insert(statement, "student", "student_number, name, name_folded, email, date_of_birth",
                    "concat('S', n), concat('Name ', n mod 900), concat('name ', n mod 900),"
                            + " concat(n, '@school.test'),"
                            + " case when n mod 3 > 0 then date '2000-01-01' + interval n mod 900 day end",
                    MANY);
            insert(statement, "account", "username, password_hash", "concat('user', n), 'x'", MANY);
            insertPlain(statement, "import_job",
                    "file_name, dry_run, allow_drops, state, created_at, created_by, touched_at",
                    "'x.csv', false, false, 'QUEUED', " + TIME + ", 'me', " + TIME, MANY);
            insertPlain(statement, "refused_attempt", "student_id, section_id, reasons, refused_at, refused_by",
                    id("n mod 40") + ", " + id("n mod 40") + ", 'section-full', " + TIME + ", 'me'", MANY);
            insertPlain(statement, "record_change", "kind, record_id, version, what, changed_at, changed_by",
                    "'COURSE', " + id("n mod 40") + ", n div 40, 'CHANGED', " + TIME + ", 'me'", MANY);
            insert(statement, "assessment", "section_id, name, weight",
                    id("n mod 4") + ", concat('Assessment ', n), n mod 90 + 1", MANY);
            insert(statement, "enrollment", "student_id, section_id, status, grade, enrolled_at",
                    id("n") + ", " + id("n mod 4") + ", case when n mod 3 > 0 then 'ACTIVE' else 'COMPLETED' end,"
                            + " case when n mod 3 = 0 then n mod 5 end,"
                            + " timestamp '2026-01-01 00:00:00' + interval n mod 777 second",
                    MANY);
        }
        filled = school;
    }

    static Stream<Arguments> sorts() {
        return Stream.of(
                sorts("departments", DepartmentView.SORTS, adapters -> adapters.departmentQueries()::list),
                sorts("courses", CourseView.SORTS, adapters -> adapters.courseQueries()::list),
                sorts("terms", TermView.SORTS, adapters -> adapters.termQueries()::list),
                sorts("sections", SectionView.SORTS, adapters -> adapters.sectionQueries()::list),
                sorts("students", StudentView.SORTS, adapters -> adapters.studentQueries()::list),
                sorts("accounts", AccountView.SORTS, adapters -> school().get(AccountQueries.class)::list),
                sorts("import jobs", ImportJob.SORTS, adapters -> adapters.importJobQueries()::list),
                sorts("assessments", AssessmentView.SORTS,
                        adapters -> request -> adapters.assessmentQueries().ofSection(SECTION, request)),
                sorts("score sheets", SHEETS_BY_INDEX,
                        adapters -> request -> adapters.scoreQueries().ofSection(SECTION, request)))
                .flatMap(Function.identity());
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("sorts")
    void readsAnIndexInOrder(String list, SortKey key, Function<RegistrarAdapters, Lists> lists) throws SQLException {
        Page<?> first = assertServed(list, key, lists, null);
        Cursor next = first.next();
        assertNotNull(next);
        assertServed(list, key, lists, next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "section"})
    void readsAnIndexForWhatWasRefused(String end) throws SQLException {
        ListRequest request = ListRequest.first(SortKey.descending(RefusedAttemptView.SORTS.getFirst()));
        RefusedAttempts refusals = TestRegistrar.on(school()).refusals();
        String sql = school().get(StatementCounter.class).during(() -> end.equals("student")
                ? refusals.ofStudent(new StudentId(new UUID(0, 0)), request)
                : refusals.ofSection(new SectionId(new UUID(0, 0)), request)).getFirst();
        List<ServerPlans.Step> plan = ServerPlans.explain(school(), sql, List.of(new byte[16], request.limit() + 1));
        assertFalse(ServerPlans.sorts(plan), plan::toString);
        assertEquals("ix_refused_attempt_" + end, plan.getFirst().key());
    }

    @Test
    void readsTheLinesOfOneRecordOnlyForItsHistory() throws SQLException {
        ListRequest request = ListRequest.first(SortKey.descending(RecordHistory.SORTS.getFirst()));
        StatementCounter.Bound page = school().get(StatementCounter.class).boundDuring(() -> TestRegistrar.on(school())
                .recordHistory().of(RecordKind.COURSE, new UUID(0, 1), request)).getFirst();
        List<ServerPlans.Step> plan = ServerPlans.explain(school(), page.sql(), page.values());
        assertTrue(plan.stream().anyMatch(step -> "uq_record_change".equals(step.key())), plan::toString);
        assertTrue(plan.stream().anyMatch(step -> "PRIMARY".equals(step.key())), plan::toString);
        assertFalse(plan.stream().anyMatch(step -> "ALL".equals(step.type()) && !step.table().startsWith("<")),
                plan::toString);
    }

    @Test
    void readsRejectsByTheirNumbers() throws SQLException {
        RegistrarAdapters adapters = TestRegistrar.on(school());
        ImportJob job = SampleImportJobs.queued(MANY, School.STAMP.at());
        adapters.importJobs().add(job);
        adapters.importJobs().addRejects(job.id(),
                LongStream.rangeClosed(1, MANY).mapToObj(SampleImportJobs::reject).toList());
        String sql = school().get(StatementCounter.class)
                .during(() -> adapters.importJobQueries().rejects(job.id(), 1_000, 100)).getFirst();
        List<ServerPlans.Step> plan = ServerPlans.explain(school(), sql,
                List.of(bytes(job.id().value()), 1_000, 100));
        assertEquals("PRIMARY", plan.getFirst().key(), plan::toString);
        assertEquals("range", plan.getFirst().type(), plan::toString);
        assertFalse(ServerPlans.sorts(plan), plan::toString);
    }

    @Test
    void seesWhereAServerSorts() throws SQLException {
        assertTrue(ServerPlans.sorts(
                ServerPlans.explain(school(), "select id from student order by version, id limit ?", List.of(51))));
    }

    private static Page<?> assertServed(String list, SortKey key, Function<RegistrarAdapters, Lists> lists,
            @Nullable Cursor after) throws SQLException {
        List<Page<?>> page = new ArrayList<>();
        ListRequest request = new ListRequest(ListRequest.DEFAULT_LIMIT, List.of(key), after, false);
        Lists read = lists.apply(TestRegistrar.on(school()));
        String sql = school().get(StatementCounter.class).during(() -> page.add(read.list(request))).getFirst();
        List<ServerPlans.Step> plan = ServerPlans.explain(school(), sql, values(sql, after, request.limit() + 1));
        assertFalse(ServerPlans.sorts(plan),
                () -> list + (after == null ? " by " : " after a cursor by ") + key + ": " + sql + "\n" + plan);
        return page.getFirst();
    }

    /**
     * What stands for the question marks: the section, where the list is one of a section; the value of the cursor as
     * often as needed, its identity; the limit.
     */
    private static List<Object> values(String sql, @Nullable Cursor after, int limit) {
        List<Object> values = new ArrayList<>();
        if (sql.contains("section_id = ?")) {
            values.add(bytes(SECTION.value()));
        }
        if (after != null) {
            Object value = after.values().getFirst();
            long repeated = sql.chars().filter(c -> c == '?').count() - values.size() - 2;
            for (int i = 0; i < repeated; i++) {
                values.add(value instanceof Instant time ? LocalDateTime.ofInstant(time, ZoneOffset.UTC) : value);
            }
            values.add(bytes(after.id()));
        }
        values.add(limit);
        return values;
    }

    private static Stream<Arguments> sorts(String list, List<SortField> fields,
            Function<RegistrarAdapters, Lists> lists) {
        return fields.stream().filter(field -> !field.name().contains("."))
                .flatMap(field -> Stream.of(SortKey.ascending(field), SortKey.descending(field)))
                .map(key -> Arguments.of(list, key, lists));
    }

    private static TestSchool school() {
        assertNotNull(filled);
        return filled;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array();
    }

    /** A list that is read page by page. */
    @FunctionalInterface
    interface Lists {
        Page<?> list(ListRequest request);
    }
}
