package campus.persistence.registrar;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.EnrollmentStanding;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.ReachCriteria;
import campus.application.registrar.RegistrarResources;
import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Credits;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Name;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.Transcript;
import campus.persistence.shared.Columns;
import campus.persistence.shared.JdbcRecords;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.RowReader;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcEnrollmentQueries implements EnrollmentQueries {

    private static final String COLUMNS = """
            /* language=SQL */
            e.id, e.version, e.student_id, e.section_id, e.status, e.grade, e.enrolled_at, e.waitlisted_at,
            st.student_number, st.name as student_name, st.email as student_email, c.code as course_code,
            c.title as course_title, c.credits, t.code as term_code, s.number as section_number
            """;
    /** Outer joins, although nothing is missing: so a server reads enrollments first, in the order of their index. */
    private static final String JOINS = """
            left join student st on st.id = e.student_id
            left join section s on s.id = e.section_id
            left join course c on c.id = s.course_id
            left join term t on t.id = s.term_id
            """;
    private static final ListColumns FIELDS = ListColumns.of(RegistrarSchema.SCHEMA, RegistrarResources.ENROLLMENT,
            Map.of("", "e", "student", "st", "section", "s", "section.course", "c", "section.term", "t"));

    private static final KeysetList LIST = new KeysetList(COLUMNS, "enrollment e", JOINS, "1 = 1", "e.id", FIELDS);

    private static final KeysetList STANDING = new KeysetList(COLUMNS + """
            , t.drop_deadline, exists (
                select 1 from enrollment o
                where o.student_id = e.student_id and o.waitlisted_at is not null) as waits_elsewhere
            """, "enrollment e", JOINS, "1 = 1", "e.id", FIELDS);

    private final SqlReads reads;
    private final Reach reach;
    private final Criteria scope;

    @Inject
    JdbcEnrollmentQueries(SqlReads reads) {
        this(reads, Reach.everything());
    }

    private JdbcEnrollmentQueries(SqlReads reads, Reach reach) {
        this.reads = reads;
        this.reach = reach;
        this.scope = ReachCriteria.ofEnrollments(reach);
    }

    @Override
    public EnrollmentQueries within(Reach wanted) {
        return wanted.equals(reach) ? this : new JdbcEnrollmentQueries(reads, wanted);
    }

    @Override
    public Optional<EnrollmentView> find(EnrollmentId id) {
        return find(LIST, id, JdbcEnrollmentQueries::view).map(view -> inLine(List.of(view)).getFirst());
    }

    private <V> Optional<V> find(KeysetList list, EnrollmentId id, RowReader<V> reader) {
        return scope.equals(Criteria.all()) ? list.find(reads, "e.id = :id", Map.of("id", id), reader)
                : list.page(reads, "e.id = :id", ListRequest.first().within(scope), Map.of("id", id), reader).items()
                        .stream().findFirst();
    }

    @Override
    public Optional<EnrollmentStanding> standing(EnrollmentId id) {
        return find(STANDING, id, row -> new EnrollmentStanding(view(row), row.dateOrNull("drop_deadline"),
                row.flag("waits_elsewhere")));
    }

    @Override
    public Page<EnrollmentView> list(ListRequest request) {
        return page("", request, Map.of());
    }

    @Override
    public Page<EnrollmentView> ofSection(SectionId section, ListRequest request) {
        return page("e.section_id = :section", request, Map.of("section", section));
    }

    @Override
    public Page<EnrollmentView> ofStudent(StudentId student, ListRequest request) {
        return page("e.student_id = :student", request, Map.of("student", student));
    }

    @Override
    public Page<EnrollmentView> enrolledBetween(Instant first, Instant last, ListRequest request) {
        return page("e.enrolled_at between :first and :last", request, Map.of("first", first, "last", last));
    }

    private Page<EnrollmentView> page(String condition, ListRequest request, Map<String, ?> values) {
        Page<EnrollmentView> page = LIST.page(reads, condition, request.within(scope), values,
                JdbcEnrollmentQueries::view);
        return new Page<>(inLine(page.items()), page.next(), page.total(), page.included());
    }

    /**
     * The same, with the places of those who wait, for whom there is a second statement. One who got a seat between the
     * two has none.
     */
    private List<EnrollmentView> inLine(List<EnrollmentView> views) {
        List<SectionId> awaited = views.stream().map(EnrollmentView::enrollment)
                .filter(one -> one.status() == EnrollmentStatus.WAITLISTED).map(Enrollment::sectionId).toList();
        if (awaited.isEmpty()) {
            return views;
        }
        Map<EnrollmentId, Integer> places = new HashMap<>();
        JdbcRecords.inChunks(awaited, sections -> reads.all("""
                /* language=SQL */
                select w.id, row_number() over (partition by w.section_id order by w.waitlisted_at, w.id) as place
                from enrollment w
                where w.section_id in (:sections) and w.status = 'WAITLISTED'
                """, Map.of("sections", sections),
                row -> places.put(new EnrollmentId(row.uuid("id")), (int) row.number("place"))));
        return views.stream().map(view -> view.at(places.get(view.enrollment().id()))).toList();
    }

    /** The outer joins leave one row for a student who has completed nothing. */
    @Override
    public Optional<Transcript> transcript(StudentId student) {
        if (!reach.includes(student)) {
            return Optional.empty();
        }
        List<TranscriptRow> rows = reads.all("""
                /* language=SQL */
                select st.student_number, st.name as student_name, e.id, e.grade, s.number as section_number,
                    c.code as course_code, c.title as course_title, c.credits, t.code as term_code
                from student st
                left join enrollment e on e.student_id = st.id and e.status = 'COMPLETED'
                left join section s on s.id = e.section_id
                left join course c on c.id = s.course_id
                left join term t on t.id = s.term_id
                where st.id = :student and st.deleted_at is null
                order by t.starts_on, c.code, e.id
                """, Map.of("student", student), TranscriptRow::of);
        return rows.stream().findFirst().map(first -> new Transcript(first.number(), first.name(),
                rows.stream().flatMap(row -> row.line().stream()).toList()));
    }

    private static EnrollmentView view(Columns row) throws SQLException {
        return new EnrollmentView(enrollment(row), null, new StudentNumber(row.text("student_number")),
                new Name(row.text("student_name")), new EmailAddress(row.text("student_email")),
                new CourseCode(row.text("course_code")),
                new Name(row.text("course_title")), new Credits(row.decimal("credits")),
                new TermCode(row.text("term_code")), new SectionNumber(row.text("section_number")));
    }

    private static Enrollment enrollment(Columns row) throws SQLException {
        BigDecimal grade = row.decimalOrNull("grade");
        return new Enrollment(new EnrollmentId(row.uuid("id")), row.number("version"),
                new StudentId(row.uuid("student_id")), new SectionId(row.uuid("section_id")),
                EnrollmentStatus.valueOf(row.text("status")), grade == null ? null : new Grade(grade),
                row.instant("enrolled_at"), row.instantOrNull("waitlisted_at"));
    }

    private record TranscriptRow(StudentNumber number, Name name, Optional<Transcript.Line> line) {

        static TranscriptRow of(Columns row) throws SQLException {
            return new TranscriptRow(new StudentNumber(row.text("student_number")), new Name(row.text("student_name")),
                    row.decimalOrNull("grade") == null ? Optional.empty() : Optional.of(line(row)));
        }

        private static Transcript.Line line(Columns row) throws SQLException {
            return new Transcript.Line(new EnrollmentId(row.uuid("id")), new TermCode(row.text("term_code")),
                    new CourseCode(row.text("course_code")), new Name(row.text("course_title")),
                    new SectionNumber(row.text("section_number")), new Credits(row.decimal("credits")),
                    new Grade(row.decimal("grade")));
        }
    }
}
