package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import campus.application.registrar.RefusedAttemptView;
import campus.application.registrar.RefusedAttempts;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Name;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.TermCode;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcRefusedAttempts implements RefusedAttempts {

    /** Outer joins, although nothing is missing: so a server reads the lines first, in the order of their index. */
    private static final KeysetList LIST = new KeysetList("""
            /* language=SQL */
            r.id, r.student_id, r.section_id, r.reasons, r.refused_at, r.refused_by, st.student_number,
            st.name as student_name, c.code as course_code, t.code as term_code, s.number as section_number
            """, "refused_attempt r", """
            left join student st on st.id = r.student_id
            left join section s on s.id = r.section_id
            left join course c on c.id = s.course_id
            left join term t on t.id = s.term_id
            """, "1 = 1", "r.id", ListColumns.named(Map.of("at", "r.refused_at")));

    private final SqlBatches batches;
    private final SqlReads reads;

    JdbcRefusedAttempts(SqlBatches batches, SqlReads reads) {
        this.batches = batches;
        this.reads = reads;
    }

    @Override
    public void append(List<RefusedAttempt> lines) {
        batches.run("""
                /* language=SQL */
                insert into refused_attempt (id, student_id, section_id, reasons, refused_at, refused_by)
                values (?, ?, ?, ?, ?, ?)
                """, lines.stream().map(line -> RefusedAttemptRow.of(line).values()).toList());
    }

    @Override
    public Page<RefusedAttemptView> ofStudent(StudentId student, ListRequest request) {
        return LIST.page(reads, "r.student_id = :student", request, Map.of("student", student),
                JdbcRefusedAttempts::view);
    }

    @Override
    public Page<RefusedAttemptView> ofSection(SectionId section, ListRequest request) {
        return LIST.page(reads, "r.section_id = :section", request, Map.of("section", section),
                JdbcRefusedAttempts::view);
    }

    private static RefusedAttemptView view(Columns row) throws SQLException {
        return new RefusedAttemptView(row.row("", RefusedAttemptRow.class).attempt(),
                new StudentNumber(row.text("student_number")), new Name(row.text("student_name")),
                new CourseCode(row.text("course_code")), new TermCode(row.text("term_code")),
                new SectionNumber(row.text("section_number")));
    }
}
