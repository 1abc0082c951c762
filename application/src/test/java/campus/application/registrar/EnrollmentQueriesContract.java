package campus.application.registrar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Credits;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Student;
import campus.domain.registrar.Students;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.Terms;
import campus.domain.registrar.Transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link EnrollmentQueries} does apart from its lists. */
public abstract class EnrollmentQueriesContract extends RegistrarContract {
    private Student student;

    @BeforeEach
    final void addStudents() {
        school().add(Departments.aDepartment(1));
        student = school().add(Students.aStudent(1));
        school().add(Students.aStudent(2));
    }

    @Nested
    class Find {

        @Test
        void showsTheEnrollmentAndBothItsEnds() {
            offer(1, 1, 1);
            for (EnrollmentStatus status : EnrollmentStatus.values()) {
                int number = 10 + status.ordinal();
                Student other = school().add(Students.aStudent(number));
                Enrollment added = school().add(Enrollments.anEnrollment(number).student(other.id()).status(status));
                assertEquals(Optional.of(new EnrollmentView(added,
                        status == EnrollmentStatus.WAITLISTED ? Integer.valueOf(1) : null, other.details().number(),
                        other.details().name(), other.details().email(), Courses.aCourse(1).details().code(),
                        Courses.aCourse(1).details().title(), Courses.aCourse(1).details().credits(),
                        Terms.aTerm(1).details().code(), Sections.aSection(1).details().number())),
                        queries().find(added.id()));
            }
        }

        @Test
        void countsPlacesOnTheWaitlistOfTheSectionAlone() {
            offer(1, 1, 1);
            offer(2, 2, 1);
            school().add(Enrollments.anEnrollment(1).waitlisted());
            school().add(Enrollments.anEnrollment(2).section(Ids.section(2)).waitlisted());
            school().add(Enrollments.anEnrollment(3).student(Ids.student(2)).waitlisted());
            assertEquals(List.of(1, 1, 2), List.of(1, 2, 3).stream()
                    .map(number -> queries().find(Ids.enrollment(number)).orElseThrow().waitlistPosition()).toList());
        }

        @Test
        void isEmptyForAnUnknownEnrollment() {
            assertEquals(Optional.empty(), queries().find(Ids.enrollment(99)));
        }
    }

    @Nested
    class Standing {

        @Test
        void hasTheViewTheDeadlineAndWhetherTheStudentWaitsAnywhere() {
            school().add(Courses.aCourse(1));
            school().add(Courses.aCourse(2));
            school().add(Terms.aTerm(1).dropDeadline("2026-10-16"));
            school().add(Terms.aTerm(2).dropDeadline(null));
            section(1, 1, 1);
            section(2, 2, 2);
            EnrollmentId first = school().add(Enrollments.anEnrollment(1)).id();
            EnrollmentId ofAnother = school().add(Enrollments.anEnrollment(2).student(Ids.student(2))).id();
            assertStanding(first, LocalDate.parse("2026-10-16"), false);
            EnrollmentId waiting = school().add(Enrollments.anEnrollment(3).section(Ids.section(2)).waitlisted()).id();
            assertStanding(first, LocalDate.parse("2026-10-16"), true);
            assertStanding(waiting, null, true);
            assertStanding(ofAnother, LocalDate.parse("2026-10-16"), false);
        }

        @Test
        void isEmptyForAnUnknownEnrollment() {
            assertEquals(Optional.empty(), queries().standing(Ids.enrollment(99)));
        }

        private void assertStanding(EnrollmentId id, @Nullable LocalDate deadline, boolean waits) {
            assertEquals(
                    Optional.of(new EnrollmentStanding(queries().find(id).orElseThrow().at(null), deadline, waits)),
                    queries().standing(id));
        }
    }

    @Nested
    class OfATranscript {

        @Test
        void isInTheOrderOfTermsAndThenOfCourseCodes() {
            school().add(Terms.aTerm(1).code("a-later").days("2026-08-24", "2026-12-18"));
            school().add(Terms.aTerm(2).code("z-earlier").days("2026-01-12", "2026-05-08"));
            school().add(Courses.aCourse(1).code("B").credits("0.50"));
            school().add(Courses.aCourse(2).code("A"));
            school().add(Courses.aCourse(3).code("C"));
            section(1, 1, 1);
            section(2, 2, 1);
            section(3, 3, 2);
            complete(1, "4.00");
            complete(2, "0.00");
            complete(3, "2.33");
            assertEquals(Optional.of(new Transcript(student.details().number(), student.details().name(),
                    List.of(line(3, "z-earlier", "C", "4.00", "2.33"), line(2, "a-later", "A", "4.00", "0.00"),
                            line(1, "a-later", "B", "0.50", "4.00")))),
                    queries().transcript(student.id()));
        }

        @Test
        void hasCompletedWorkOnly() {
            offer(1, 1, 1);
            for (EnrollmentStatus status : EnrollmentStatus.values()) {
                int number = 20 + status.ordinal();
                school().add(Sections.aSection(number));
                school().add(Enrollments.anEnrollment(number).section(Ids.section(number)).status(status));
            }
            school().add(Enrollments.anEnrollment(1).student(Ids.student(2)).completed("4.00"));
            assertEquals(List.of(Ids.enrollment(20 + EnrollmentStatus.COMPLETED.ordinal())),
                    queries().transcript(student.id()).orElseThrow().lines().stream()
                            .map(Transcript.Line::enrollmentId).toList());
        }

        @Test
        void isEmptyOfLinesForAStudentWhoCompletedNothing() {
            assertEquals(Optional.of(new Transcript(student.details().number(), student.details().name(), List.of())),
                    queries().transcript(student.id()));
        }

        @Test
        void isMissingForAnUnknownOrDeletedStudent() {
            school().delete(school().adapters().students(), Ids.student(2));
            assertEquals(Optional.empty(), queries().transcript(Ids.student(2)));
            assertEquals(Optional.empty(), queries().transcript(Ids.student(99)));
        }

        private void complete(int section, String grade) {
            school().add(Enrollments.anEnrollment(section).section(Ids.section(section)).completed(grade));
        }

        private Transcript.Line line(int number, String term, String course, String credits, String grade) {
            return new Transcript.Line(Ids.enrollment(number), new TermCode(term), new CourseCode(course),
                    Courses.aCourse(number).details().title(), Sections.aSection(number).details().number(),
                    new Credits(new BigDecimal(credits)), Grade.of(grade));
        }
    }

    private EnrollmentQueries queries() {
        return school().adapters().enrollmentQueries();
    }

    /** Adds a section of a course in a term, all of them new. */
    private void offer(int section, int course, int term) {
        school().add(Courses.aCourse(course));
        if (school().in(() -> school().adapters().terms().find(Ids.term(term))).isEmpty()) {
            school().add(Terms.aTerm(term));
        }
        section(section, course, term);
    }

    private void section(int section, int course, int term) {
        school().add(Sections.aSection(section).course(Ids.course(course)).term(Ids.term(term)));
    }
}
