package campus.application.registrar;

import campus.application.shared.InMemoryRow;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;

/** Reads students from memory. */
public final class InMemoryStudentQueries extends InMemoryRecordQueries<StudentId, Student, StudentView>
        implements StudentQueries {

    InMemoryStudentQueries(RegistrarTables tables) {
        super(tables, RegistrarTables::students, RegistrarFields.STUDENTS);
    }

    @Override
    StudentView view(InMemoryRow<Student> row) {
        return new StudentView(row.record(), row.audit());
    }
}
