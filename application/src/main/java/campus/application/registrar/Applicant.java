package campus.application.registrar;

import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Student;

/** A student who wants a seat, with what bears on that of all that the student was and is enrolled in. */
public record Applicant(Student student, AcademicRecord record) {
}
