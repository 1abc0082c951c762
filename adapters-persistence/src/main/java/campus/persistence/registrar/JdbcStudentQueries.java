package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import campus.application.registrar.ReachCriteria;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.StudentQueries;
import campus.application.registrar.StudentView;
import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.Reach;
import campus.domain.registrar.StudentId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcStudentQueries implements StudentQueries {

    private static final KeysetList LIST = new KeysetList("""
            /* language=SQL */
            s.id, s.version, s.student_number, s.name, s.email, s.date_of_birth, s.hold, s.created_at, s.created_by,
            s.updated_at, s.updated_by, s.deleted_at, s.deleted_by
            """, "student s", "", "s.deleted_at is null", "s.id",
            ListColumns.of(RegistrarSchema.SCHEMA, RegistrarResources.STUDENT, Map.of("", "s")));

    private final SqlReads reads;
    private final Criteria scope;

    @Inject
    JdbcStudentQueries(SqlReads reads) {
        this(reads, Criteria.all());
    }

    private JdbcStudentQueries(SqlReads reads, Criteria scope) {
        this.reads = reads;
        this.scope = scope;
    }

    @Override
    public StudentQueries within(Reach reach) {
        return new JdbcStudentQueries(reads, ReachCriteria.ofStudents(reach));
    }

    @Override
    public Optional<StudentView> find(StudentId id) {
        return scope.equals(Criteria.all())
                ? LIST.find(reads, "s.id = :id", Map.of("id", id), JdbcStudentQueries::view)
                : LIST.page(reads, "s.id = :id", ListRequest.first().within(scope), Map.of("id", id),
                        JdbcStudentQueries::view).items().stream().findFirst();
    }

    @Override
    public Page<StudentView> list(ListRequest request) {
        return LIST.page(reads, request.within(scope), Map.of(), JdbcStudentQueries::view);
    }

    private static StudentView view(Columns row) throws SQLException {
        StudentRow student = row.row("", StudentRow.class);
        return new StudentView(student.student(), student.audit());
    }
}
