package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import campus.application.registrar.ScoreQueries;
import campus.application.registrar.ScoreSheetView;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Name;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Score;
import campus.domain.registrar.ScoreSheet;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentNumber;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcScoreQueries implements ScoreQueries {

    private static final String COLUMNS = """
            /* language=SQL */
            e.id, e.version, e.student_id, e.section_id, e.status, e.grade, e.enrolled_at, e.waitlisted_at,
            e.created_at, e.created_by, e.updated_at, e.updated_by, st.student_number, st.name as student_name,
            st.email as student_email
            """;
    private static final KeysetList LIST = new KeysetList(COLUMNS, "enrollment e",
            "join student st on st.id = e.student_id",
            "e.section_id = :section and e.status in ('ACTIVE', 'COMPLETED')", "e.id",
            ListColumns.named(Map.of("enrolledAt", "e.enrolled_at", "status", "e.status", "grade", "e.grade",
                    "student.studentNumber",
                    "st.student_number", "student.name", "st.name")));

    private final SqlReads reads;
    private final AssessmentTable assessments;
    private final ScoreTable scores;
    private final OwnRows rows;

    @Inject
    JdbcScoreQueries(SqlReads reads, AssessmentTable assessments, ScoreTable scores) {
        this(reads, assessments, scores, Reach.everything());
    }

    private JdbcScoreQueries(SqlReads reads, AssessmentTable assessments, ScoreTable scores, Reach reach) {
        this.rows = OwnRows.of(reach, "e.section_id", "e.student_id");
        this.reads = reads;
        this.assessments = assessments;
        this.scores = scores;
    }

    @Override
    public ScoreQueries within(Reach reach) {
        return new JdbcScoreQueries(reads, assessments, scores, reach);
    }

    /** The outer joins leave one row without an assessment for a section that has none. */
    @Override
    public Optional<ScoreSheetView> find(EnrollmentId enrollment) {
        List<Row> found = reads.all("select " + COLUMNS + """
                /* language=SQL */
                    , a.id as a_id, a.version as a_version, a.section_id as a_section_id, a.name as a_name,
                    a.weight as a_weight, a.created_at as a_created_at, a.created_by as a_created_by,
                    a.updated_at as a_updated_at, a.updated_by as a_updated_by, a.deleted_at as a_deleted_at,
                    a.deleted_by as a_deleted_by, sc.enrollment_id as sc_enrollment_id,
                    sc.assessment_id as sc_assessment_id, sc.version as sc_version, sc.grade as sc_grade,
                    sc.updated_at as sc_updated_at, sc.updated_by as sc_updated_by
                from enrollment e
                join student st on st.id = e.student_id
                left join assessment a on a.section_id = e.section_id and a.deleted_at is null
                left join score sc on sc.enrollment_id = e.id and sc.section_id = e.section_id
                    and sc.assessment_id = a.id
                where e.id = :enrollment and %s
                order by a.id
                """.formatted(rows.sql()), rows.with("enrollment", enrollment), Row::of);
        return found.stream().findFirst().map(
                first -> first.student().view(found.stream().flatMap(row -> row.line().stream()).toList()));
    }

    @Override
    public Page<ScoreSheetView> ofSection(SectionId section, ListRequest request) {
        Page<StudentRow> page = LIST.page(reads, rows.sql(), request, rows.with("section", section), StudentRow::of);
        return new Page<>(page.items().isEmpty() ? List.of() : sheets(section, page.items()), page.next(),
                page.total());
    }

    private List<ScoreSheetView> sheets(SectionId section, List<StudentRow> students) {
        List<Assessment> wanted = assessments.findBySectionIdAndDeletedAtIsNullOrderById(section.value()).stream()
                .map(AssessmentRow::assessment).toList();
        Map<EnrollmentId, Map<AssessmentId, Score>> found = new HashMap<>();
        scores.findByEnrollmentIdIn(students.stream().map(row -> row.enrollment().id().value()).toList()).stream()
                .map(ScoreRow::score).forEach(score -> found
                        .computeIfAbsent(score.enrollmentId(), id -> new HashMap<>()).put(score.assessmentId(), score));
        return students.stream()
                .map(student -> student
                        .view(lines(wanted, student.enrollment(),
                                found.getOrDefault(student.enrollment().id(), Map.of()))))
                .toList();
    }

    private static List<ScoreSheet.Line> lines(List<Assessment> assessments, Enrollment enrollment,
            Map<AssessmentId, Score> scores) {
        return assessments.stream().map(assessment -> new ScoreSheet.Line(assessment,
                scores.getOrDefault(assessment.id(), Score.none(enrollment.id(), assessment.id())))).toList();
    }

    /** A sheet but for its lines. */
    private record StudentRow(Enrollment enrollment, StudentNumber number, Name name, EmailAddress email) {

        static StudentRow of(Columns row) throws SQLException {
            return new StudentRow(row.row("", EnrollmentRow.class).enrollment(),
                    new StudentNumber(row.text("student_number")), new Name(row.text("student_name")),
                    new EmailAddress(row.text("student_email")));
        }

        ScoreSheetView view(List<ScoreSheet.Line> lines) {
            return new ScoreSheetView(enrollment, number, name, email, new ScoreSheet(lines));
        }
    }

    private record Row(StudentRow student, Optional<ScoreSheet.Line> line) {

        static Row of(Columns row) throws SQLException {
            StudentRow student = StudentRow.of(row);
            return new Row(student, row.decimalOrNull("a_weight") == null ? Optional.empty()
                    : Optional.of(line(student.enrollment().id(), row)));
        }

        private static ScoreSheet.Line line(EnrollmentId enrollment, Columns row) throws SQLException {
            Assessment assessment = row.row("a_", AssessmentRow.class).assessment();
            return new ScoreSheet.Line(assessment, row.integerOrNull("sc_version") == null
                    ? Score.none(enrollment, assessment.id())
                    : row.row("sc_", ScoreRow.class).score());
        }
    }
}
