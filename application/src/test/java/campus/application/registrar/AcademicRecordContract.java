package campus.application.registrar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Offering;
import campus.domain.registrar.RecordEntries;
import campus.domain.registrar.Requirements;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Terms;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link EnrollmentRepository} tells about all that a student did. */
public abstract class AcademicRecordContract extends RegistrarContract {

    @Test
    void isEmptyWithoutEnrollments() {
        school().founded().addStudents(1, 2);
        school().add(Enrollments.anEnrollment(1).student(Ids.student(2)));
        assertEquals(List.of(), record().entries());
    }

    @Test
    void isReadWithoutATransactionToo() {
        school().founded().addStudents(1, 1);
        school().add(Enrollments.anEnrollment(1));
        assertEquals(record(), school().adapters().enrollments().academicRecord(Ids.student(1)));
    }

    @Test
    void comesWithItsStudent() {
        school().founded().addStudents(1, 2);
        school().add(Sections.aSection(2).meeting("MON", "08:00", "08:50").meeting("WED", "14:00", "15:15"));
        school().add(Enrollments.anEnrollment(1));
        school().add(Enrollments.anEnrollment(2).section(Ids.section(2)));
        assertEquals(Optional.of(new Applicant(student(1), record())), applicant(1));
        assertEquals(Optional.of(new Applicant(student(2), new AcademicRecord(List.of()))), applicant(2));
    }

    @Test
    void comesWithNoStudentWhoIsUnknownOrDeleted() {
        school().founded().addStudents(1, 1);
        school().run(() -> school().adapters().students().delete(Ids.student(1), School.STAMP));
        assertEquals(Optional.empty(), applicant(1));
        assertEquals(Optional.empty(), applicant(2));
    }

    private Optional<Applicant> applicant(int number) {
        return school().adapters().enrollments().applicant(Ids.student(number), offering());
    }

    private Offering offering() {
        return school().adapters().offerings().offering(Ids.section(1)).orElseThrow();
    }

    @Test
    void isToldAsFarAsItBearsOnAnOffering() {
        school().founded().addStudents(1, 2);
        for (int number = 2; number <= 7; number++) {
            school().add(Courses.aCourse(number));
            school().add(Sections.aSection(number).course(Ids.course(number)).meeting("MON", "08:00", "08:50")
                    .meeting("TUE", "08:00", "08:50"));
        }
        school().require(Ids.course(1), Requirements.allOf(Requirements.anyOf(1, Requirements.taken(Ids.course(2)),
                Requirements.taken(Ids.course(3)))));
        EnrollmentStatus[] statuses = {EnrollmentStatus.DROPPED, EnrollmentStatus.COMPLETED, EnrollmentStatus.DROPPED,
                EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED, EnrollmentStatus.WAITLISTED,
                EnrollmentStatus.DROPPED};
        for (int number = 1; number <= statuses.length; number++) {
            school().add(Enrollments.anEnrollment(number).section(Ids.section(number)).status(statuses[number - 1]));
        }
        AcademicRecord bearing = applicant(1).orElseThrow().record();
        assertEquals(record().bearingOn(offering()), bearing);
        assertEquals(List.of(1, 2, 3, 4), bearing.entries().stream().map(AcademicRecord.Entry::sectionId)
                .map(section -> List.of(1, 2, 3, 4, 5, 6, 7).stream().filter(n -> Ids.section(n).equals(section))
                        .findFirst().orElseThrow())
                .toList());
        assertEquals(Map.of(Ids.student(1), bearing, Ids.student(2), new AcademicRecord(List.of())),
                school().adapters().enrollments().academicRecords(List.of(Ids.student(1), Ids.student(2)), offering()));
    }

    private Student student(int number) {
        return school().adapters().students().find(Ids.student(number)).orElseThrow();
    }

    @Test
    void hasAnEntryForEveryStatus() {
        school().founded().addStudents(1, 1);
        for (EnrollmentStatus status : EnrollmentStatus.values()) {
            int number = 2 + status.ordinal();
            school().add(Courses.aCourse(number).credits("0.50"));
            school().add(Sections.aSection(number).course(Ids.course(number)));
            school().add(Enrollments.anEnrollment(number).section(Ids.section(number)).status(status));
        }
        assertEquals(Set.of(RecordEntries.anEntry(2).credits("0.50").status(EnrollmentStatus.WAITLISTED).build(),
                RecordEntries.anEntry(3).credits("0.50").status(EnrollmentStatus.ACTIVE).build(),
                RecordEntries.anEntry(4).credits("0.50").status(EnrollmentStatus.DROPPED).build(),
                RecordEntries.anEntry(5).credits("0.50").status(EnrollmentStatus.COMPLETED).build()),
                record().entries().stream().collect(toSet()));
    }

    @Test
    void hasTheMeetingsOfActiveEnrollmentsInTheirOrder() {
        school().founded().addStudents(1, 1);
        school().add(Terms.aTerm(2));
        school().add(Sections.aSection(2).term(Ids.term(2)).meeting("WED FRI", "14:00", "15:15")
                .meeting("MON", "08:00", "08:50").meeting("SUN", "00:00", "23:59"));
        school().add(Sections.aSection(3));
        school().add(Enrollments.anEnrollment(2).section(Ids.section(2)));
        school().add(Enrollments.anEnrollment(3).section(Ids.section(3)));
        assertEquals(Set.of(
                RecordEntries.anEntry(2).course(Ids.course(1)).code("C 1").term(Ids.term(2))
                        .meeting("WED FRI", "14:00", "15:15").meeting("MON", "08:00", "08:50")
                        .meeting("SUN", "00:00", "23:59").build(),
                RecordEntries.anEntry(3).course(Ids.course(1)).code("C 1").build()),
                record().entries().stream().collect(toSet()));
    }

    @Test
    void seesTheChangesOfItsOwnTransaction() {
        school().founded().addStudents(1, 1);
        assertEquals(1, school().in(() -> {
            school().add(Enrollments.anEnrollment(1));
            return school().adapters().enrollments().academicRecord(Ids.student(1));
        }).active().size());
    }

    @Test
    void isToldOfManyStudentsAtOnce() {
        school().founded().addStudents(1, 1_100);
        school().add(Sections.aSection(2).meeting("MON", "08:00", "08:50").meeting("TUE", "08:00", "08:50"));
        List<Enrollment> added = IntStream.rangeClosed(2, 1_100).mapToObj(number -> Enrollments.anEnrollment(number)
                .student(Ids.student(number)).section(Ids.section(2)).build()).toList();
        school().run(() -> school().adapters().enrollments().addAll(added, School.STAMP));
        school().add(Enrollments.anEnrollment(1_101).student(Ids.student(1_100)).dropped());
        Map<StudentId, AcademicRecord> records = school().in(() -> school().adapters().enrollments().academicRecords(
                IntStream.rangeClosed(1, 1_100).mapToObj(Ids::student).toList()));
        assertEquals(1_100, records.size());
        assertEquals(new AcademicRecord(List.of()), records.get(Ids.student(1)));
        AcademicRecord last = school().in(
                () -> school().adapters().enrollments().academicRecord(Ids.student(1_100)));
        assertEquals(2, last.entries().size());
        assertEquals(last, records.get(Ids.student(1_100)));
        records.values().forEach(record -> record.active().forEach(
                entry -> assertEquals(Sections.aSection(2).meeting("MON", "08:00", "08:50")
                        .meeting("TUE", "08:00", "08:50").details().meetings(), entry.meetings())));
        assertEquals(Map.of(), school().in(() -> school().adapters().enrollments().academicRecords(List.of())));
    }

    private AcademicRecord record() {
        return school().in(() -> school().adapters().enrollments().academicRecord(Ids.student(1)));
    }
}
