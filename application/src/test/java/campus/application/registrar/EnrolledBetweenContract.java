package campus.application.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link EnrollmentQueries} does with the enrollments of a stretch of time. */
public abstract class EnrolledBetweenContract extends RegistrarListContract<EnrollmentView> {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final Instant FIRST = Instant.parse("2026-08-20T09:00:00.000001Z");
    private static final Instant LAST = FIRST.plusSeconds(60);

    @BeforeEach
    final void addSectionAndStudents() {
        school().founded().addStudents(1, 99);
    }

    @Override
    protected final Page<EnrollmentView> list(ListRequest request) {
        return school().adapters().enrollmentQueries().enrolledBetween(FIRST, LAST, request);
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
            add(i, FIRST.plusSeconds(1 + i % 6), statuses[i % 4]);
        }
        add(80, FIRST.minus(MICROSECOND), EnrollmentStatus.ACTIVE);
        add(81, LAST.plus(MICROSECOND), EnrollmentStatus.ACTIVE);
    }

    @Override
    protected final void addFirst() {
        add(90, FIRST, EnrollmentStatus.ACTIVE);
    }

    @Override
    protected final void addLast() {
        add(91, LAST, EnrollmentStatus.ACTIVE);
    }

    @Test
    final void includesBothEndsAndNothingBeyondThem() {
        addRows();
        addFirst();
        addLast();
        List<EnrollmentView> newest = list(ListRequest.first(SortKey.descending(EnrollmentView.SORTS.getFirst())))
                .items();
        assertEquals(ROWS + 2, newest.size());
        assertEquals(Ids.enrollment(91), newest.getFirst().enrollment().id());
        assertEquals(Ids.enrollment(90), newest.getLast().enrollment().id());
    }

    private void add(int number, Instant at, EnrollmentStatus status) {
        school().add(Enrollments.anEnrollment(number).student(Ids.student(number)).status(status).enrolledAt(at));
    }
}
