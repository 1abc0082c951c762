package campus.application.registrar;

import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;

/** Keeps the students of the school. */
public interface ManageStudents extends ManageRecords<StudentId, Student.Details, Student.Details, Student> {
}
