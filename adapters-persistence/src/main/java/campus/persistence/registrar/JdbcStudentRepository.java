package campus.persistence.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import campus.application.registrar.Found;
import campus.application.registrar.StudentRepository;
import campus.application.shared.Stamp;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.persistence.shared.JdbcRecords;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcStudentRepository extends JdbcRecords<StudentId, Student, StudentRow> implements StudentRepository {

    private final StudentTable students;
    private final SqlReads reads;

    JdbcStudentRepository(StudentTable students, SqlReads reads) {
        super(students, StudentRow.class, reads);
        this.students = students;
        this.reads = reads;
    }

    @Override
    public Map<StudentNumber, Found<Student>> findByNumbers(Collection<StudentNumber> values) {
        Map<StudentNumber, Found<Student>> found = new HashMap<>();
        for (StudentRow row : inChunks(values.stream().map(StudentNumber::value).toList(),
                students::findByStudentNumberIn)) {
            found.put(new StudentNumber(row.studentNumber()), new Found<>(row.student(), row.deleted()));
        }
        return found;
    }

    @Override
    public Map<StudentNumber, Found<StudentId>> lockByNumbers(Collection<StudentNumber> values) {
        Map<StudentNumber, Found<StudentId>> found = new HashMap<>();
        inChunks(values.stream().map(StudentNumber::value).sorted().toList(), numbers -> reads.all("""
                /* language=SQL */
                select id, student_number, deleted_at is not null as deleted
                from student
                where student_number in (:numbers)
                order by id
                for update
                """, Map.of("numbers", numbers), row -> Map.entry(new StudentNumber(row.text("student_number")),
                new Found<>(new StudentId(row.uuid("id")), row.flag("deleted")))))
                .forEach(student -> found.put(student.getKey(), student.getValue()));
        return found;
    }

    @Override
    public Map<EmailAddress, Found<Student>> findByEmails(Collection<EmailAddress> values) {
        Map<EmailAddress, Found<Student>> found = new HashMap<>();
        for (StudentRow row : inChunks(values.stream().map(EmailAddress::value).toList(), students::findByEmailIn)) {
            found.put(new EmailAddress(row.email()), new Found<>(row.student(), row.deleted()));
        }
        return found;
    }

    @Override
    protected StudentRow row(Student student, long version, Stamp stamp) {
        return StudentRow.of(student, version, stamp);
    }

    @Override
    protected Student record(StudentRow row) {
        return row.student();
    }

    @Override
    protected int change(StudentRow row) {
        return students.change(row.id(), row.version(), row.studentNumber(), row.name(), row.nameFolded(), row.email(),
                row.dateOfBirth(), row.hold(), row.updatedAt(), row.updatedBy());
    }

    @Override
    protected List<Holder<StudentRow>> holders(StudentRow row) {
        return Stream.concat(
                students.findByStudentNumberIn(List.of(row.studentNumber())).stream()
                        .map(holder -> new Holder<>("studentNumber", holder)),
                students.findByEmailIn(List.of(row.email())).stream().map(holder -> new Holder<>("email", holder)))
                .toList();
    }

    @Override
    protected List<DependentCount> dependentCounts() {
        return List.of(new DependentCount("enrollments", """
                /* language=SQL */
                select count(*) as number from enrollment where student_id = :id
                """));
    }
}
