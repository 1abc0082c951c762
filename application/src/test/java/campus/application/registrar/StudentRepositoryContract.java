package campus.application.registrar;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Repository.Dependents;
import campus.application.shared.SampleTexts;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Name;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.Students;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link StudentRepository} does. */
public abstract class StudentRepositoryContract extends RegistrarRepositoryContract<StudentId, Student> {

    @Override
    protected final StudentRepository repository() {
        return school().adapters().students();
    }

    @Override
    protected final void arrange(School empty) {
        // students refer to nothing
    }

    @Override
    protected final Student record(int number) {
        return Students.aStudent(number).build();
    }

    @Override
    protected final Student changed(Student record) {
        Student.Details d = record.details();
        return with(record, d.number(), new Name("Another Name"), d.email());
    }

    @Override
    protected final Map<String, BinaryOperator<Student>> uniqueFields() {
        return Map.of("studentNumber",
                (record, holder) -> with(record, holder.details().number(), record.details().name(),
                        record.details().email()),
                "email", (record, holder) -> with(record, record.details().number(), record.details().name(),
                        holder.details().email()));
    }

    @Override
    protected final List<Student> variants() {
        return List.of(Students.aStudent(100).name(SampleTexts.NAME).build(),
                Students.aStudent(101).name(SampleTexts.LONGEST_NAME).build(),
                Students.aStudent(102).number("A" + "Z".repeat(StudentNumber.MAX_LENGTH - 1)).build(),
                Students.aStudent(103).email("e".repeat(EmailAddress.MAX_LENGTH - 11) + "@school.org").build(),
                Students.aStudent(104).born(null).hold(null).build(),
                Students.aStudent(105).born(null).hold("Owes a book").build(),
                Students.aStudent(106).born("1900-01-01").hold(null).build(),
                Students.aStudent(107).born("2004-02-29").hold("\u674E".repeat(500)).build());
    }

    @Override
    protected final Student inPlaceOf(Student record, Student stored) {
        return new Student(stored.id(), stored.version(), record.details());
    }

    private static Student with(Student student, StudentNumber number, Name name, EmailAddress email) {
        return new Student(student.id(), student.version(), new Student.Details(number, name, email,
                student.details().dateOfBirth(), student.details().hold()));
    }

    @Nested
    class FindByKeys {

        @Test
        void findsLiveAndDeletedOnesAmongAThousandNumbers() {
            assertFoundByKeys(student -> student.details().number(), repository()::findByNumbers);
        }

        @Test
        void locksLiveAndDeletedOnesByTheirNumbers() {
            add(record(1));
            addDeleted(record(2));
            List<StudentNumber> numbers = IntStream.rangeClosed(1, 1_001)
                    .mapToObj(number -> record(number).details().number()).toList();
            assertEquals(Map.of(numbers.get(0), new Found<>(Ids.student(1), false), numbers.get(1),
                    new Found<>(Ids.student(2), true)), in(() -> repository().lockByNumbers(numbers)));
            assertEquals(Map.of(), in(() -> repository().lockByNumbers(List.of())));
        }

        @Test
        void findsLiveAndDeletedOnesAmongAThousandAddresses() {
            assertFoundByKeys(student -> student.details().email(), repository()::findByEmails);
        }

        @Test
        void tellsAddressesApartThatDifferInOneCharacter() {
            List<Student> all = List.of(add(Students.aStudent(1).email("a_b@school.example").build()),
                    add(Students.aStudent(2).email("a%b@school.example").build()),
                    add(Students.aStudent(3).email("a.b@school.example").build()),
                    add(Students.aStudent(4).email("'a\\b'@school.example").build()));
            assertEquals(4, in(() -> repository().findByEmails(
                    all.stream().map(student -> student.details().email()).toList())).size());
        }
    }

    @Nested
    class DependentsOfAStudent {

        @Test
        void areEnrollmentsOfAnyStatus() {
            school().founded().add(Sections.aSection(2));
            add(record(1));
            add(record(2));
            school().add(Enrollments.anEnrollment(1).dropped());
            school().add(Enrollments.anEnrollment(2).section(Ids.section(2)).completed("0.00"));
            school().add(Enrollments.anEnrollment(3).student(Ids.student(2)));
            assertEquals(List.of(new Dependents("enrollments", 2)),
                    in(() -> repository().dependents(Ids.student(1))));
        }
    }
}
