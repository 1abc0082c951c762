package campus.application.registrar;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Repository;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Students;
import campus.domain.shared.FieldViolation;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class ManageStudentsTest extends ManageRecordsTest<StudentId, Student.Details, Student.Details, Student> {

    @Override
    ManageStudents manage() {
        return useCases.manageStudents();
    }

    @Override
    Repository<StudentId, Student> repository() {
        return adapters.students();
    }

    @Override
    Student.Details draft(int number) {
        return details(number);
    }

    @Override
    Student.Details details(int number) {
        return Students.aStudent(number).details();
    }

    @Override
    Student.Details detailsOf(Student record) {
        return record.details();
    }

    @Override
    StudentId id(UUID value) {
        return new StudentId(value);
    }

    @Override
    RecordKind kind() {
        return RecordKind.STUDENT;
    }

    @Override
    List<String> numbered() {
        return List.of("studentNumber", "name", "email");
    }

    @Override
    String uniqueField() {
        return "studentNumber";
    }

    @Override
    String addDependent(Student record) {
        school.add(Sections.aSection(50));
        school.add(Enrollments.anEnrollment(50).student(record.id()).section(Ids.section(50))
                .dropped());
        return "enrollments";
    }

    @Nested
    class Email {

        @Test
        void belongsToOneStudentOnly() {
            Student holder = create(10);
            Student.Details taker = Students.aStudent(11).email("STUDENT10@School.Example").details();
            assertEquals(new RecordOutcome.Duplicate<Student>("email", holder.id().value(), false),
                    manage().create(taker, BY));
        }
    }

    @Nested
    class DateOfBirth {

        @Test
        void isNotInTheFuture() {
            registrar.clock().set("2026-08-20T23:59:59Z");
            Student.Details tomorrow = Students.aStudent(10).born("2026-08-21").details();
            assertRefused(() -> manage().create(tomorrow, BY));
            Student today = done(manage().create(Students.aStudent(10).born("2026-08-20").details(), BY));
            assertRefused(() -> manage().change(today.id(), 0, tomorrow, BY));
            assertEquals(today, find(today.id()));
        }

        private void assertRefused(Runnable work) {
            assertEquals(
                    List.of(new FieldViolation("dateOfBirth", new Violation.OutOfRange("1900-01-01", "2026-08-20"))),
                    assertThrows(InvalidValueException.class, work::run).violations());
        }
    }
}
