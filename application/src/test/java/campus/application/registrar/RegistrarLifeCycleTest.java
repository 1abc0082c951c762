package campus.application.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Courses;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Students;
import campus.domain.registrar.TermId;
import campus.domain.registrar.Terms;
import campus.domain.registrar.Transcript;

import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** The story of a school from its first department to its first transcripts. */
final class RegistrarLifeCycleTest extends UseCaseTest {

    @Test
    void leadsFromAnEmptySchoolToGradedTranscripts() {
        registrar.clock().set("2025-11-01T09:00:00Z");
        DepartmentId department = done(useCases.manageDepartments()
                .create(Departments.aDepartment().details(), BY)).id();
        CourseId intro = course(department, "CS 101", "Programming", "3.00");
        CourseId structures = course(department, "CS 225", "Data Structures", "4.00");
        done(useCases.manageCourses().setPrerequisites(structures, 0, allOf(anyOf(1, taken(intro))), BY));
        StudentId ann = student("U1", "Ann");
        StudentId bob = student("U2", "Bob");
        StudentId eve = student("U3", "Eve");

        TermId spring = term("2026-spring", "2026-01-12", "2026-05-08", "2025-12-01T08:00:00Z",
                "2026-01-20T00:00:00Z", "2026-03-01");
        SectionId introSection = section(intro, spring, 2, 2);
        assertEquals(List.of("registration-closed"), refusal(enroll(ann, introSection)));

        registrar.clock().set("2025-12-01T08:00:00Z");
        EnrollmentId annIntro = enrolled(ann, introSection).id();
        registrar.clock().set("2025-12-01T08:00:01Z");
        EnrollmentId bobIntro = enrolled(bob, introSection).id();
        registrar.clock().set("2025-12-01T08:00:02Z");
        EnrollStudent.Outcome.Enrolled eveWaits = assertInstanceOf(EnrollStudent.Outcome.Enrolled.class,
                enroll(eve, introSection));
        assertEquals(1, eveWaits.view().waitlistPosition());
        assertEquals(List.of("already-enrolled"), refusal(enroll(ann, introSection)));

        registrar.clock().set("2026-01-15T12:00:00Z");
        changed(bobIntro, DROPPED);
        EnrollmentId eveIntro = eveWaits.enrollment().id();
        assertEquals(List.of("->WAITLISTED registrar 2025-12-01T08:00:02Z",
                "WAITLISTED>ACTIVE waitlist 2026-01-15T12:00:00Z"), told(eveIntro));
        assertEquals(2, school.section(introSection).seatsTaken());

        registrar.clock().set("2026-05-10T12:00:00Z");
        assertEquals(List.of("drop-deadline-passed"), refusal(change(annIntro, DROPPED)));
        complete(annIntro, "3.67");
        complete(eveIntro, "1.00");
        assertEquals(List.of("invalid-transition"), refusal(change(annIntro, DROPPED)));

        TermId fall = term("2026-fall", "2026-08-24", "2026-12-18", "2026-06-01T08:00:00Z", "2026-09-05T00:00:00Z",
                "2026-10-16");
        SectionId structuresSection = section(structures, fall, 30, 0);
        registrar.clock().set("2026-06-01T08:00:00Z");
        Enrollment annStructures = enrolled(ann, structuresSection);
        assertEquals(List.of("prerequisites-not-met"), refusal(enroll(eve, structuresSection)));
        assertEquals(List.of("prerequisites-not-met"), refusal(enroll(bob, structuresSection)));
        registrar.clock().set("2026-12-20T12:00:00Z");
        complete(annStructures.id(), "4.00");

        Transcript transcript = adapters.enrollmentQueries().transcript(ann).orElseThrow();
        assertEquals(List.of("2026-spring CS 101 3.67", "2026-fall CS 225 4.00"), transcript.lines().stream()
                .map(line -> line.termCode() + " " + line.courseCode() + " " + line.grade()).toList());
        assertEquals(Optional.of(new BigDecimal("3.86")), transcript.gradePointAverage());
        assertEquals(new BigDecimal("7.00"), transcript.creditsEarned());
        assertEquals(List.of("->ACTIVE registrar 2025-12-01T08:00:00Z",
                "ACTIVE>COMPLETED registrar 2026-05-10T12:00:00Z"), told(annIntro));
        assertEquals(List.of("->ACTIVE registrar 2025-12-01T08:00:01Z",
                "ACTIVE>DROPPED registrar 2026-01-15T12:00:00Z"), told(bobIntro));
        assertInstanceOf(RecordOutcome.HasDependents.class, useCases.manageStudents().delete(bob, null, BY));
        assertInstanceOf(RecordOutcome.HasDependents.class, useCases.manageCourses().delete(intro, null, BY));
    }

    private List<String> told(EnrollmentId enrollment) {
        return adapters.history().of(enrollment).stream().map(change -> (change.from() == null ? "-" : change.from())
                + ">" + change.to() + " " + change.by().name() + " " + change.at()).toList();
    }

    private CourseId course(DepartmentId department, String code, String title, String credits) {
        RecordOutcome<Course> outcome = useCases.manageCourses().create(
                Courses.aCourse().code(code).title(title).credits(credits).department(department).details(), BY);
        return done(outcome).id();
    }

    private StudentId student(String number, String name) {
        RecordOutcome<Student> outcome = useCases.manageStudents().create(
                Students.aStudent().number(number).name(name).email(name + "@school.example").details(), BY);
        return done(outcome).id();
    }

    private TermId term(String code, String first, String last, String opens, String closes, String deadline) {
        return done(useCases.manageTerms().create(Terms.aTerm().code(code).name(code).days(first, last)
                .window(opens, closes).dropDeadline(deadline).details(), BY)).id();
    }

    private SectionId section(CourseId course, TermId term, int capacity, int waitlistCapacity) {
        RecordOutcome<Section> outcome = useCases.manageSections().create(new ManageSections.Draft(course, term,
                Sections.aSection().capacity(capacity).waitlistCapacity(waitlistCapacity).details()), BY);
        return done(outcome).id();
    }

    private static <T> T done(RecordOutcome<T> outcome) {
        if (outcome instanceof RecordOutcome.Done<T>(T record)) {
            return record;
        }
        throw new AssertionError(outcome);
    }
}
