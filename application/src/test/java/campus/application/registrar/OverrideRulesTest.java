package campus.application.registrar;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.domain.registrar.Courses;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Remark;
import campus.domain.registrar.RuleOverride;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Students;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;
import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What a registrar may override, on every way to a seat. */
final class OverrideRulesTest extends UseCaseTest {
    private static final StudentId ANN = Ids.student(1);
    private static final SectionId SECTION = Ids.section(2);

    /** Section 2 has a prerequisite that nobody meets. */
    @BeforeEach
    void foundSchool() {
        school.founded();
        school.addStudents(1, 6);
        offer(2, Sections.aSection(2).capacity(1).waitlistCapacity(3));
        school.require(Ids.course(2), allOf(anyOf(1, taken(Ids.course(1)))));
    }

    @Nested
    class Enrolling {

        @Test
        void setsAsideTheNamedRulesAndTellsWhichOnesObjected() {
            Enrollment enrollment = enrolled(ANN, "prerequisites-not-met", "load-limit");
            assertEquals(List.of("->ACTIVE registrar The dean agreed [prerequisites-not-met]"),
                    history(enrollment.id()));
            assertEquals(List.of(), refused(ANN));
            assertEquals(1, section(2).seatsTaken());
        }

        @Test
        void keepsTheReasonWhenNoRuleObjected() {
            EnrollStudent.Outcome outcome = useCases.enrollStudent().enroll(new EnrollStudent.Command(ANN,
                    new EnrollStudent.Target.InSection(Ids.section(1)), override("load-limit"), BY));
            assertEquals(List.of("->ACTIVE registrar The dean agreed"),
                    history(assertInstanceOf(EnrollStudent.Outcome.Enrolled.class, outcome).enrollment().id()));
        }

        @Test
        void worksInACourseToo() {
            registrar.clock().set("2026-08-24T00:00:00Z");
            assertInstanceOf(EnrollStudent.Outcome.Enrolled.class, useCases.enrollStudent()
                    .enroll(new EnrollStudent.Command(ANN, new EnrollStudent.Target.InCourse(Ids.course(2)),
                            override("prerequisites-not-met"), BY)));
        }

        @Test
        void isRefusedForEveryOtherRule() {
            hold(1);
            registrar.clock().set("2026-09-05T00:00:00Z");
            assertEquals(List.of("registration-closed", "student-on-hold"),
                    refusal(enroll(ANN, "prerequisites-not-met")));
            assertEquals(List.of("registrar registration-closed student-on-hold"), refused(ANN));
            enrolled(ANN, "student-on-hold", "registration-closed", "prerequisites-not-met");
        }

        @Test
        void doesNotOversellASeat() {
            for (int number = 1; number <= 4; number++) {
                assertEquals(number == 1 ? ACTIVE : WAITLISTED,
                        enrolled(Ids.student(number), "prerequisites-not-met").status());
            }
            assertEquals(List.of("waitlist-full"), refusal(enroll(Ids.student(5), "prerequisites-not-met")));
        }
    }

    @Nested
    class ChangingTheStatus {
        private EnrollmentId ann;

        @BeforeEach
        void dropAnn() {
            ann = enrolled(ANN, "prerequisites-not-met").id();
            changed(ann, DROPPED);
        }

        @Test
        void setsAsideTheNamedRules() {
            hold(1);
            assertEquals(List.of("student-on-hold"), refusal(activate(ann, "prerequisites-not-met")));
            assertEquals(List.of("registrar student-on-hold"), refused(ANN));
            assertInstanceOf(ChangeEnrollmentStatus.Outcome.Changed.class,
                    activate(ann, "student-on-hold", "prerequisites-not-met", "time-conflict"));
            assertEquals("DROPPED>ACTIVE registrar The dean agreed [student-on-hold, prerequisites-not-met]",
                    history(ann).getLast());
        }

        @Test
        void forgetsEarlierOverrides() {
            assertEquals(List.of("prerequisites-not-met"), refusal(change(ann, ACTIVE)));
        }

        @Test
        void belongsToBecomingActiveAndHasItsOwnReason() {
            for (EnrollmentStatus status : List.of(DROPPED, WAITLISTED, EnrollmentStatus.COMPLETED)) {
                assertThrows(IllegalArgumentException.class, () -> new ChangeEnrollmentStatus.Command(ann, status, null,
                        null, null, override("load-limit"), BY));
            }
            assertThrows(IllegalArgumentException.class, () -> new ChangeEnrollmentStatus.Command(ann, ACTIVE, null,
                    new Remark("another"), null, override("load-limit"), BY));
        }

        private ChangeEnrollmentStatus.Outcome activate(EnrollmentId id, String... rules) {
            return useCases.changeEnrollmentStatus().change(
                    new ChangeEnrollmentStatus.Command(id, ACTIVE, null, null, null, override(rules), BY));
        }
    }

    @Nested
    class Waiting {
        private EnrollmentId first;
        private EnrollmentId second;

        @BeforeEach
        void fillSection() {
            first = enrolled(ANN, "prerequisites-not-met").id();
            second = enrolled(Ids.student(2), "prerequisites-not-met").id();
        }

        @Test
        void keepsWhatWasOverriddenUntilASeatIsFree() {
            changed(first, DROPPED);
            assertEquals(List.of("->WAITLISTED registrar The dean agreed [prerequisites-not-met]",
                    "WAITLISTED>ACTIVE waitlist a seat became free [prerequisites-not-met]"), history(second));
            assertEquals(1, section(2).seatsTaken());
        }

        @Test
        void keepsNothingElse() {
            hold(2);
            changed(first, DROPPED);
            assertEquals("WAITLISTED>WAITLISTED waitlist passed over: student-on-hold", history(second).getLast());
            school.in(() -> adapters.students().update(Students.aStudent(2).version(1).build(), School.STAMP));
            useCases.manageSections().change(SECTION, 0, Sections.aSection(2).capacity(1).waitlistCapacity(3)
                    .instructor("Somebody Else").details(), BY);
            assertEquals(ACTIVE, stored(second).status());
        }

        @Test
        void countsForTheOneForWhomItWasOverridden() {
            EnrollmentId third = enrolled(Ids.student(3), "prerequisites-not-met").id();
            hold(2);
            changed(first, DROPPED);
            assertEquals(List.of(WAITLISTED, ACTIVE), List.of(stored(second).status(), stored(third).status()));
        }

        @Test
        void endsWithTheRegistrationUnlessThatWasOverridden() {
            registrar.clock().set("2026-09-05T00:00:00Z");
            EnrollmentId third = enrolled(Ids.student(3), "prerequisites-not-met", "registration-closed").id();
            changed(first, DROPPED);
            assertEquals(List.of("->WAITLISTED registrar The dean agreed [prerequisites-not-met]"), history(second));
            assertEquals("WAITLISTED>ACTIVE waitlist a seat became free [registration-closed, prerequisites-not-met]",
                    history(third).getLast());
            assertEquals(1, section(2).seatsTaken());
            assertEquals(1, section(2).waitlisted());
        }

        @Test
        void doesNotOpenAClosedSection() {
            useCases.manageSections().change(SECTION, 0, Sections.aSection(2).capacity(1).waitlistCapacity(3)
                    .status(SectionStatus.CLOSED).details(), BY);
            changed(first, DROPPED);
            assertEquals(WAITLISTED, stored(second).status());
        }

        @Test
        void honoursAnOverriddenLimit() {
            for (int number = 3; number <= 7; number++) {
                school.add(Courses.aCourse(number));
                enrolled(Ids.student(3), school.add(Sections.aSection(number).course(Ids.course(number))).id());
            }
            EnrollmentId third = enrolled(Ids.student(3), "prerequisites-not-met", "load-limit").id();
            hold(2);
            changed(first, DROPPED);
            assertEquals("WAITLISTED>ACTIVE waitlist a seat became free [load-limit, prerequisites-not-met]",
                    history(third).getLast());
        }
    }

    private void hold(int student) {
        school.in(() -> adapters.students().update(Students.aStudent(student).hold("a book").build(), School.STAMP));
    }

    private Enrollment enrolled(StudentId student, String... rules) {
        return assertInstanceOf(EnrollStudent.Outcome.Enrolled.class, enroll(student, rules)).enrollment();
    }

    private EnrollStudent.Outcome enroll(StudentId student, String... rules) {
        return useCases.enrollStudent().enroll(new EnrollStudent.Command(student,
                new EnrollStudent.Target.InSection(SECTION), override(rules), BY));
    }

    private static RuleOverride override(String... rules) {
        return new RuleOverride(List.of(rules), new Remark("The dean agreed"));
    }
}
