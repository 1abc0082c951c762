package campus.application.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.ListRequest;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RegistrationLimits;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Students;
import campus.domain.registrar.Terms;

import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class EnrollStudentTest extends UseCaseTest {
    private static final StudentId ANN = Ids.student(1);
    private static final SectionId SECTION = Ids.section(1);

    EnrollStudentTest() {
        super(limitedTo(new RegistrationLimits(3, new BigDecimal("12.00"))));
    }

    @BeforeEach
    void foundSchool() {
        school.founded();
        school.addStudents(1, 5);
    }

    @Nested
    class InASection {

        @Test
        void givesASeatAndBeginsTheHistory() {
            EnrollStudent.Outcome.Enrolled outcome = assertInstanceOf(EnrollStudent.Outcome.Enrolled.class,
                    enroll(ANN, SECTION));
            Enrollment enrollment = outcome.enrollment();
            assertNull(outcome.view().waitlistPosition());
            assertEquals(Enrollments.anEnrollment().id(enrollment.id()).enrolledAt(Terms.DURING_REGISTRATION).build(),
                    enrollment);
            assertEquals(enrollment, stored(enrollment.id()));
            assertEquals(List.of("->ACTIVE registrar"), history(enrollment.id()));
            assertEquals(Terms.DURING_REGISTRATION, adapters.history().of(enrollment.id()).getFirst().at());
            assertEquals(1, section(1).seatsTaken());
        }

        @Test
        void queuesWhenTheSectionIsFull() {
            offer(2, Sections.aSection(2).capacity(1).waitlistCapacity(2));
            enrolled(ANN, Ids.section(2));
            for (int place = 1; place <= 2; place++) {
                EnrollStudent.Outcome.Enrolled waiting = assertInstanceOf(EnrollStudent.Outcome.Enrolled.class,
                        enroll(Ids.student(1 + place), Ids.section(2)));
                assertEquals(EnrollmentStatus.WAITLISTED, waiting.enrollment().status());
                assertEquals(Terms.DURING_REGISTRATION, waiting.enrollment().waitlistedAt());
                assertEquals(place, waiting.view().waitlistPosition());
                assertEquals(List.of("->WAITLISTED registrar"), history(waiting.enrollment().id()));
            }
            assertEquals(List.of("waitlist-full"), refusal(enroll(Ids.student(4), Ids.section(2))));
            assertEquals(1, section(2).seatsTaken());
            assertEquals(2, section(2).waitlisted());
        }

        @Test
        void knowsNoMissingStudentOrSection() {
            assertEquals(new EnrollStudent.Outcome.UnknownStudent(), enroll(Ids.student(99), SECTION));
            assertEquals(new EnrollStudent.Outcome.UnknownSection(), enroll(ANN, Ids.section(99)));
            school.delete(adapters.students(), ANN);
            school.delete(adapters.sections(), SECTION);
            assertEquals(new EnrollStudent.Outcome.UnknownStudent(), enroll(ANN, SECTION));
            assertEquals(new EnrollStudent.Outcome.UnknownSection(), enroll(Ids.student(2), SECTION));
            assertEquals(List.of(), refused(Ids.student(2)));
        }

        @Test
        void startsOverWhenTheSeatIsLostMeanwhile() {
            AtomicInteger losses = new AtomicInteger(3);
            Enrollment enrollment = assertInstanceOf(EnrollStudent.Outcome.Enrolled.class, with(losses)).enrollment();
            assertEquals(List.of("->ACTIVE registrar"), history(enrollment.id()));
            assertEquals(1, section(1).seatsTaken());
            assertEquals(0, losses.get());
        }

        @Test
        void givesUpAfterFiveLostSeats() {
            AtomicInteger losses = new AtomicInteger(100);
            assertThrows(ConcurrentWriteException.class, () -> with(losses));
            assertEquals(95, losses.get());
            assertEquals(0, section(1).seatsTaken());
            assertEquals(List.of(), school.in(() -> adapters.enrollments().academicRecord(ANN)).entries());
        }

        private EnrollStudent.Outcome with(AtomicInteger losses) {
            return new RegistrarUseCases(adapters.withSeats(new LosingSeats(adapters.seats(), losses))
                    .ports(registrar.clock()), registrar.settings()).enrollStudent().enroll(
                            new EnrollStudent.Command(ANN, new EnrollStudent.Target.InSection(SECTION), BY));
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameEveryRuleThatIsBroken() {
            school.add(Terms.aTerm(2).window("2027-01-01T00:00:00Z", null));
            school.add(Courses.aCourse(2).credits("5.00"));
            school.require(Ids.course(2), allOf(anyOf(1, taken(Ids.course(1)))));
            school.add(Sections.aSection(2).course(Ids.course(2)).term(Ids.term(2)).capacity(0)
                    .status(SectionStatus.CLOSED).meeting("MON", "09:00", "10:00"));
            for (int number = 3; number <= 5; number++) {
                school.add(Sections.aSection(number).term(Ids.term(2)).meeting("MON", "09:30", "10:30"));
                school.add(Enrollments.anEnrollment(number).section(Ids.section(number)));
            }
            school.add(Enrollments.anEnrollment(2).section(Ids.section(2)).dropped());
            Students held = Students.aStudent(1).hold("a book");
            school.in(() -> adapters.students().update(held.build(), School.STAMP));
            assertEquals(List.of("section-not-open", "registration-closed", "student-on-hold", "already-enrolled",
                    "load-limit", "load-limit", "prerequisites-not-met", "time-conflict", "section-full"),
                    refusal(enroll(ANN, Ids.section(2))));
            assertEquals(List.of("registrar section-not-open registration-closed student-on-hold already-enrolled"
                    + " load-limit prerequisites-not-met time-conflict section-full"), refused(ANN));
        }

        @Test
        void changeNoEnrollmentAndAreKept() {
            enrolled(ANN, SECTION);
            assertEquals(List.of("already-enrolled"), refusal(enroll(ANN, SECTION)));
            assertEquals(List.of("registrar already-enrolled"), refused(ANN));
            assertEquals(Terms.DURING_REGISTRATION, adapters.refusals().ofSection(SECTION, ListRequest.first()).items()
                    .getFirst().attempt().at());
            assertEquals(1, section(1).seatsTaken());
            assertEquals(1, school.in(() -> adapters.enrollments().academicRecord(ANN)).entries().size());
        }

        @Test
        void followTheRegistrationWindowToTheInstant() {
            registrar.clock().set("2026-04-01T07:59:59.999999Z");
            assertEquals(List.of("registration-closed"), refusal(enroll(ANN, SECTION)));
            registrar.clock().set("2026-09-05T00:00:00Z");
            assertEquals(List.of("registration-closed"), refusal(enroll(ANN, SECTION)));
            registrar.clock().set("2026-09-04T23:59:59.999999Z");
            enrolled(ANN, SECTION);
        }
    }

    @Nested
    class InACourse {

        @BeforeEach
        void startTerm() {
            registrar.clock().set("2026-08-24T00:00:00Z");
        }

        @Test
        void takesTheOnlyOpenSectionOfTheRunningTerm() {
            school.add(Terms.aTerm(2).days("2027-01-11", "2027-05-07"));
            school.add(Sections.aSection(2).term(Ids.term(2)));
            school.add(Sections.aSection(3).status(SectionStatus.CLOSED));
            assertEquals(SECTION, assertInstanceOf(EnrollStudent.Outcome.Enrolled.class, enroll(Ids.course(1)))
                    .enrollment().sectionId());
        }

        @Test
        void offersTheChoiceAmongSeveral() {
            school.add(Sections.aSection(2).number("A"));
            EnrollStudent.Outcome.SectionToChoose choice = assertInstanceOf(
                    EnrollStudent.Outcome.SectionToChoose.class, enroll(Ids.course(1)));
            assertEquals(List.of(Ids.section(2), SECTION),
                    choice.choices().stream().map(view -> view.section().id()).toList());
            assertEquals(0, section(1).seatsTaken());
        }

        @Test
        void offersNoChoiceWhereNoSectionIsOpen() {
            registrar.clock().set("2026-08-23T23:59:59Z");
            assertEquals(new EnrollStudent.Outcome.SectionToChoose(List.of()), enroll(Ids.course(1)));
        }

        @Test
        void knowsNoMissingCourseOrStudent() {
            assertEquals(new EnrollStudent.Outcome.UnknownCourse(), enroll(Ids.course(99)));
            school.delete(adapters.students(), ANN);
            assertEquals(new EnrollStudent.Outcome.UnknownStudent(), enroll(Ids.course(1)));
        }

        private EnrollStudent.Outcome enroll(CourseId course) {
            return useCases.enrollStudent()
                    .enroll(new EnrollStudent.Command(ANN, new EnrollStudent.Target.InCourse(course), BY));
        }
    }
}
