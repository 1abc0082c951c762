package campus.application.registrar;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link EnrollmentQueries} does with the enrollments of a section. */
public abstract class EnrollmentsOfSectionContract extends RegistrarListContract<EnrollmentView> {
    private static final Instant FIRST = Instant.parse("2026-08-20T09:00:00Z");

    @BeforeEach
    final void addSections() {
        school().founded();
        school().add(Sections.aSection(2));
    }

    @Override
    protected final Page<EnrollmentView> list(ListRequest request) {
        return school().adapters().enrollmentQueries().ofSection(Ids.section(1), request);
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
            Enrollments enrollment = Enrollments.anEnrollment(i).student(Ids.student(i)).status(statuses[i % 4]);
            if (statuses[i % 4] == EnrollmentStatus.COMPLETED) {
                enrollment.completed(List.of("0.67", "4.00", "3.00").get(i % 3));
            }
            add(enrollment.enrolledAt(FIRST.plusNanos(i % 6 * 1_000L)), i, "Student " + i % 5);
        }
        school().add(Enrollments.anEnrollment(80).student(Ids.student(1)).section(Ids.section(2)));
    }

    @Override
    protected final void addFirst() {
        add(Enrollments.anEnrollment(90).enrolledAt(FIRST.minusSeconds(1)), 90, "Early");
    }

    @Override
    protected final void addLast() {
        add(Enrollments.anEnrollment(91).enrolledAt(FIRST.plusSeconds(1)), 91, "Late");
    }

    @Test
    final void isEmptyForAnUnknownSection() {
        addRows();
        assertEquals(List.of(), school().adapters().enrollmentQueries()
                .ofSection(Ids.section(99), ListRequest.first()).items());
    }

    @Test
    final void placesThoseWhoWaitWhateverTheOrder() {
        for (int i = 1; i <= 3; i++) {
            add(Enrollments.anEnrollment(i).waitlisted(FIRST.minusSeconds(i)), i, "Student");
        }
        assertEquals(List.of(3, 2, 1),
                list(ListRequest.first()).items().stream().map(EnrollmentView::waitlistPosition).toList());
        assertEquals(List.of(3), list(new ListRequest(1, List.of(), null, false)).items().stream()
                .map(EnrollmentView::waitlistPosition).toList());
    }

    private void add(Enrollments enrollment, int student, String name) {
        school().add(Students.aStudent(student).name(name));
        school().add(enrollment.student(Ids.student(student)));
    }
}
