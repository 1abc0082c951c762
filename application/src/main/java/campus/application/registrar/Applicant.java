package campus.application.registrar;

import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Student;

/** A student with all that the student was and is enrolled in. */
public record Applicant(Student student, AcademicRecord record) {
}
