package campus.application.registrar;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link EnrollmentQueries} does with the enrollments of a student. */
public abstract class EnrollmentsOfStudentContract extends RegistrarListContract<EnrollmentView> {
    private static final Instant FIRST = Instant.parse("2026-08-20T09:00:00Z");

    @BeforeEach
    final void addCoursesTermsAndStudents() {
        school().add(Departments.aDepartment(1));
        List.of(1, 2, 3).forEach(number -> school().add(Courses.aCourse(number).code("C" + (char) ('d' - number))));
        List.of(1, 2).forEach(number -> school().add(Terms.aTerm(number)));
        school().addStudents(1, 2);
    }

    @Override
    protected final Page<EnrollmentView> list(ListRequest request) {
        return school().adapters().enrollmentQueries().ofStudent(Ids.student(1), request);
    }

    @Override
    protected final List<SortField> sorts() {
        return EnrollmentView.SORTS;
    }

    @Override
    protected final ListFields<EnrollmentView> fields() {
        return RegistrarFields.ENROLLMENTS;
    }

    @Override
    protected final void addRows() {
        EnrollmentStatus[] statuses = EnrollmentStatus.values();
        for (int i = 1; i <= ROWS; i++) {
            school().add(Sections.aSection(i).number("N" + i / 6).course(Ids.course(1 + i % 3))
                    .term(Ids.term(1 + i / 3 % 2)));
            school().add(Enrollments.anEnrollment(i).section(Ids.section(i)).status(statuses[i % 4])
                    .enrolledAt(FIRST.plusNanos(i % 6 * 1_000L)));
        }
        school().add(Enrollments.anEnrollment(80).student(Ids.student(2)).section(Ids.section(1)));
    }

    @Override
    protected final void addFirst() {
        school().add(Sections.aSection(90));
        school().add(Enrollments.anEnrollment(90).section(Ids.section(90)).enrolledAt(FIRST.minusSeconds(1)));
    }

    @Override
    protected final void addLast() {
        school().add(Sections.aSection(91));
        school().add(Enrollments.anEnrollment(91).section(Ids.section(91)).enrolledAt(FIRST.plusSeconds(1)));
    }

    @Test
    final void isEmptyForAnUnknownStudent() {
        addRows();
        assertEquals(List.of(), school().adapters().enrollmentQueries()
                .ofStudent(Ids.student(99), ListRequest.first()).items());
    }
}
