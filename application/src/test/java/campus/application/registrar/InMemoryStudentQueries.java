package campus.application.registrar;

import campus.application.shared.InMemoryRow;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;

/** Reads students from memory. */
public final class InMemoryStudentQueries extends InMemoryRecordQueries<StudentId, Student, StudentView>
        implements StudentQueries {

    InMemoryStudentQueries(RegistrarTables tables) {
        this(tables, Reach.everything());
    }

    private InMemoryStudentQueries(RegistrarTables tables, Reach reach) {
        super(tables, RegistrarTables::students, RegistrarFields.STUDENTS, ReachCriteria.ofStudents(reach));
    }

    @Override
    public StudentQueries within(Reach reach) {
        return new InMemoryStudentQueries(tables(), reach);
    }

    @Override
    StudentView view(InMemoryRow<Student> row) {
        return new StudentView(row.record(), row.audit());
    }
}
