package campus.application.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.domain.registrar.Courses;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Terms;

import static campus.application.registrar.SectionOccupancy.Order.EMPTIEST;
import static campus.application.registrar.SectionOccupancy.Order.FULLEST;
import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;
import static campus.domain.registrar.SectionStatus.CANCELLED;
import static campus.domain.registrar.SectionStatus.CLOSED;
import static campus.domain.registrar.SectionStatus.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link StatisticsQueries} does apart from its list of courses. */
public abstract class StatisticsQueriesContract extends RegistrarContract {
    private int enrollments;

    @BeforeEach
    final void addCoursesTermsAndStudents() {
        school().founded().addStudents(1, 9);
        List.of(2, 3).forEach(number -> school().add(Courses.aCourse(number)));
        List.of(2, 3).forEach(number -> school().add(Terms.aTerm(number)));
    }

    @Nested
    class OfASection {

        @Test
        void countsEveryStatusAndGrade() {
            school().add(Sections.aSection(2).capacity(5).waitlistCapacity(3));
            fill(2);
            enroll(1, 1, ACTIVE);
            assertEquals(Optional.of(new SectionStatistics(new SeatCounts(5, 5, 1), filled(1))),
                    queries().ofSection(Ids.section(2)));
        }

        @Test
        void isAllZerosWithoutEnrollments() {
            school().add(Sections.aSection(2).capacity(0));
            assertEquals(Optional.of(new SectionStatistics(SeatCounts.NONE, EnrollmentStatistics.of(List.of()))),
                    queries().ofSection(Ids.section(2)));
        }

        @Test
        void isMissingForAnUnknownOrDeletedSection() {
            school().delete(school().adapters().sections(), Ids.section(1));
            assertEquals(Optional.empty(), queries().ofSection(Ids.section(1)));
            assertEquals(Optional.empty(), queries().ofSection(Ids.section(99)));
        }
    }

    @Nested
    class OfACourse {

        @Test
        void addsUpItsLiveSectionsOfAllTermsAndStatuses() {
            offer(11, 2, 1, OPEN);
            offer(12, 2, 2, CLOSED);
            offer(13, 2, 2, CANCELLED);
            offer(14, 2, 3, OPEN);
            school().delete(school().adapters().sections(), Ids.section(14));
            enroll(1, 1, ACTIVE);
            assertEquals(Optional.of(new SectionStatistics(new SeatCounts(15, 15, 3), filled(3))),
                    queries().ofCourse(Ids.course(2)));
        }

        @Test
        void isAllZerosWithoutSections() {
            assertEquals(Optional.of(new SectionStatistics(SeatCounts.NONE, EnrollmentStatistics.of(List.of()))),
                    queries().ofCourse(Ids.course(3)));
        }

        @Test
        void isMissingForAnUnknownOrDeletedCourse() {
            school().delete(school().adapters().courses(), Ids.course(3));
            assertEquals(Optional.empty(), queries().ofCourse(Ids.course(3)));
            assertEquals(Optional.empty(), queries().ofCourse(Ids.course(99)));
        }
    }

    @Nested
    class OfATerm {

        @Test
        void addsUpItsLiveSectionsAndCountsCoursesAndStudentsOnce() {
            offer(11, 1, 2, OPEN);
            offer(12, 2, 2, CLOSED);
            offer(13, 2, 2, CANCELLED);
            offer(14, 3, 2, OPEN);
            school().delete(school().adapters().sections(), Ids.section(14));
            enroll(1, 9, ACTIVE);
            assertEquals(Optional.of(new TermStatistics(Map.of(OPEN, 1L, CLOSED, 1L, CANCELLED, 1L), 2,
                    new SeatCounts(15, 15, 3), 5, filled(3))), queries().ofTerm(Ids.term(2)));
        }

        @Test
        void isAllZerosWithoutSections() {
            TermStatistics none = new TermStatistics(Map.of(), 0, SeatCounts.NONE, 0,
                    EnrollmentStatistics.of(List.of()));
            assertEquals(Optional.of(none), queries().ofTerm(Ids.term(3)));
            assertEquals(Map.of(OPEN, 0L, CLOSED, 0L, CANCELLED, 0L), none.sections());
        }

        @Test
        void isMissingForAnUnknownOrDeletedTerm() {
            school().delete(school().adapters().terms(), Ids.term(3));
            assertEquals(Optional.empty(), queries().ofTerm(Ids.term(3)));
            assertEquals(Optional.empty(), queries().ofTerm(Ids.term(99)));
        }
    }

    @Nested
    class OfSectionsByOccupancy {

        @Test
        void putsTheFullestOrTheEmptiestFirstAndTiesByIdentityInTheSameDirection() {
            occupied(11, 2, 2);
            occupied(12, 1, 0);
            occupied(13, 2, 2);
            assertEquals(List.of(13, 11, 12, 1), numbers(queries().sections(FULLEST, 10)));
            assertEquals(List.of(1, 12, 11, 13), numbers(queries().sections(EMPTIEST, 10)));
            assertEquals(List.of(13, 11), numbers(queries().sections(FULLEST, 2)));
        }

        @Test
        void showsWhatIsOfferedAndItsSeats() {
            school().add(Sections.aSection(2).course(Ids.course(2)).term(Ids.term(3)).capacity(2)
                    .waitlistCapacity(1));
            school().claim(Ids.section(2), 2);
            school().run(() -> school().adapters().seats().joinWaitlist(Ids.section(2)));
            SectionOccupancy wanted = new SectionOccupancy(Ids.section(2), Courses.aCourse(2).details().code(),
                    Courses.aCourse(2).details().title(), Terms.aTerm(3).details().code(),
                    Sections.aSection(2).details().number(), new SeatCounts(2, 2, 1));
            assertEquals(List.of(wanted), queries().sections(FULLEST, 1));
            assertEquals(Optional.of(List.of(wanted)), queries().sections(Ids.term(3), EMPTIEST, 1));
        }

        @Test
        void keepsToTheTermThatIsAskedFor() {
            occupied(11, 2, 1);
            occupied(12, 2, 2);
            occupied(13, 3, 3);
            assertEquals(List.of(12, 11), numbers(queries().sections(Ids.term(2), FULLEST, 10).orElseThrow()));
            assertEquals(List.of(11), numbers(queries().sections(Ids.term(2), EMPTIEST, 1).orElseThrow()));
        }

        @Test
        void leavesOutCancelledAndDeletedSectionsOnly() {
            occupied(11, 2, 1);
            occupied(12, 2, 2);
            occupied(13, 2, 3);
            change(11, CANCELLED);
            change(12, CLOSED);
            school().delete(school().adapters().sections(), Ids.section(13));
            assertEquals(List.of(12, 1), numbers(queries().sections(FULLEST, 10)));
            assertEquals(List.of(12), numbers(queries().sections(Ids.term(2), EMPTIEST, 10).orElseThrow()));
        }

        @Test
        void hasNoSectionsForATermWithoutAnyAndIsMissingForAnUnknownOrDeletedOne() {
            assertEquals(Optional.of(List.of()), queries().sections(Ids.term(2), FULLEST, 10));
            school().delete(school().adapters().terms(), Ids.term(3));
            assertEquals(Optional.empty(), queries().sections(Ids.term(3), FULLEST, 10));
            assertEquals(Optional.empty(), queries().sections(Ids.term(99), EMPTIEST, 10));
        }

        private List<Integer> numbers(List<SectionOccupancy> sections) {
            return sections.stream().map(section -> (int) section.id().value().getLeastSignificantBits()).toList();
        }
    }

    private StatisticsQueries queries() {
        return school().adapters().statistics();
    }

    private void offer(int section, int course, int term, SectionStatus status) {
        school().add(Sections.aSection(section).course(Ids.course(course)).term(Ids.term(term)).capacity(5)
                .waitlistCapacity(3));
        fill(section);
        change(section, status);
    }

    /** Adds an enrollment of each status and four completed ones, and the counters that belong to them. */
    private void fill(int section) {
        for (EnrollmentStatus status : EnrollmentStatus.values()) {
            enroll(section, 1 + status.ordinal(), status);
        }
        complete(section, 5, "0.00");
        complete(section, 6, "3.99");
        complete(section, 7, "3.99");
        school().claim(Ids.section(section), 5);
        school().run(() -> school().adapters().seats().joinWaitlist(Ids.section(section)));
    }

    /** What so many sections that were filled have together. */
    private static EnrollmentStatistics filled(long sections) {
        return new EnrollmentStatistics(new EnrollmentCounts(
                Map.of(WAITLISTED, sections, ACTIVE, sections, DROPPED, sections, COMPLETED, 4 * sections),
                new BigDecimal("11.65").multiply(BigDecimal.valueOf(sections))),
                Map.of(Grade.of("3.67"), sections, Grade.of("0.00"), sections, Grade.of("3.99"), 2 * sections));
    }

    private void enroll(int section, int student, EnrollmentStatus status) {
        enrollments++;
        school().add(Enrollments.anEnrollment(enrollments).section(Ids.section(section)).student(Ids.student(student))
                .status(status));
    }

    private void complete(int section, int student, String grade) {
        enrollments++;
        school().add(Enrollments.anEnrollment(enrollments).section(Ids.section(section)).student(Ids.student(student))
                .completed(grade));
    }

    private void occupied(int section, int term, int taken) {
        school().add(Sections.aSection(section).term(Ids.term(term)));
        school().claim(Ids.section(section), taken);
    }

    private void change(int section, SectionStatus status) {
        var found = school().section(Ids.section(section));
        School.written(school().in(() -> school().adapters().sections().update(
                found.with(Sections.aSection(section).capacity(found.details().capacity())
                        .waitlistCapacity(found.details().waitlistCapacity()).status(status).details()),
                School.STAMP)));
    }
}
