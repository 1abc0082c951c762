package campus.application.registrar;

import java.util.Collection;
import java.util.Map;

import campus.application.shared.Repository;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;

/** Keeps students; unique fields {@code studentNumber} and {@code email}. Enrollments of any status depend on them. */
public interface StudentRepository extends Repository<StudentId, Student> {

    /** Live and deleted students with these numbers. */
    Map<StudentNumber, Found<Student>> findByNumbers(Collection<StudentNumber> numbers);

    /** Finds and holds the live and deleted students with these numbers, in the order of their identities. */
    Map<StudentNumber, Found<StudentId>> lockByNumbers(Collection<StudentNumber> numbers);

    /** Live and deleted students with these addresses. */
    Map<EmailAddress, Found<Student>> findByEmails(Collection<EmailAddress> emails);
}
