package campus.application.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import campus.application.shared.InMemoryRecords;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;

/** Keeps students in memory. */
public final class InMemoryStudentRepository extends InMemoryRecords<StudentId, Student> implements StudentRepository {
    private final RegistrarTables tables;

    InMemoryStudentRepository(RegistrarTables tables) {
        super(tables.store(), tables.students());
        this.tables = tables;
    }

    @Override
    public Map<StudentNumber, Found<Student>> findByNumbers(Collection<StudentNumber> numbers) {
        return found("studentNumber", numbers);
    }

    @Override
    public Map<StudentNumber, Found<StudentId>> lockByNumbers(Collection<StudentNumber> numbers) {
        Map<StudentNumber, Found<StudentId>> found = new HashMap<>();
        findByNumbers(numbers).forEach(
                (number, student) -> found.put(number, new Found<>(student.record().id(), student.deleted())));
        return found;
    }

    @Override
    public Map<EmailAddress, Found<Student>> findByEmails(Collection<EmailAddress> emails) {
        return found("email", emails);
    }

    @Override
    protected List<Unique> uniques(Student record) {
        return List.of(new Unique("studentNumber", record.details().number()),
                new Unique("email", record.details().email()));
    }

    @Override
    protected Student versioned(Student record, long version) {
        return new Student(record.id(), version, record.details());
    }

    @Override
    protected Map<String, Long> countDependents(StudentId id) {
        return Map.of("enrollments",
                tables.enrollments().all().stream().filter(row -> row.studentId().equals(id)).count());
    }

    private <K> Map<K, Found<Student>> found(String field, Collection<K> values) {
        Map<K, Found<Student>> found = new HashMap<>();
        holders(field, values).forEach((value, row) -> found.put(value, new Found<>(row.record(), row.deleted())));
        return found;
    }
}
