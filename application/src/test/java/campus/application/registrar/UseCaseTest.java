package campus.application.registrar;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.ListRequest;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RegistrationLimits;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** What tests of use cases start from: a school in memory, and short ways to say what happens there. */
abstract class UseCaseTest {
    static final Actor BY = new Actor("registrar");
    final InMemoryRegistrar registrar;
    final RegistrarUseCases useCases;
    final RegistrarAdapters adapters;
    final School school;

    UseCaseTest() {
        this(InMemoryRegistrar.SETTINGS);
    }

    UseCaseTest(RegistrarSettings settings) {
        registrar = new InMemoryRegistrar(settings);
        useCases = registrar.useCases();
        adapters = registrar.adapters();
        school = new School(adapters);
    }

    static RegistrarSettings limitedTo(RegistrationLimits limits) {
        return new RegistrarSettings(limits, InMemoryRegistrar.SETTINGS.zone(),
                InMemoryRegistrar.SETTINGS.gradeScale(), InMemoryRegistrar.SETTINGS.policy());
    }

    /** Adds a section of a course of its own, both with this number. */
    final SectionId offer(int number, Sections section) {
        school.add(Courses.aCourse(number));
        return school.add(section.course(Ids.course(number))).id();
    }

    final EnrollStudent.Outcome enroll(StudentId student, SectionId section) {
        return useCases.enrollStudent().enroll(
                new EnrollStudent.Command(student, new EnrollStudent.Target.InSection(section), BY));
    }

    final Enrollment enrolled(StudentId student, SectionId section) {
        return assertInstanceOf(EnrollStudent.Outcome.Enrolled.class, enroll(student, section)).enrollment();
    }

    final ChangeEnrollmentStatus.Outcome change(EnrollmentId id, EnrollmentStatus status) {
        return change(id, status, null, null);
    }

    final ChangeEnrollmentStatus.Outcome change(EnrollmentId id, EnrollmentStatus status, @Nullable Grade grade,
            @Nullable Long version) {
        return useCases.changeEnrollmentStatus().change(
                new ChangeEnrollmentStatus.Command(id, status, grade, new Remark("asked for"), version, BY));
    }

    final Enrollment changed(EnrollmentId id, EnrollmentStatus status) {
        return assertInstanceOf(ChangeEnrollmentStatus.Outcome.Changed.class, change(id, status)).enrollment();
    }

    final void complete(EnrollmentId id, String grade) {
        assertInstanceOf(ChangeEnrollmentStatus.Outcome.Changed.class,
                change(id, EnrollmentStatus.COMPLETED, Grade.of(grade), null));
    }

    final List<String> refusal(EnrollStudent.Outcome outcome) {
        return codes(assertInstanceOf(EnrollStudent.Outcome.Refused.class, outcome).reasons());
    }

    final List<String> refusal(ChangeEnrollmentStatus.Outcome outcome) {
        return codes(assertInstanceOf(ChangeEnrollmentStatus.Outcome.Refused.class, outcome).reasons());
    }

    static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    /** What was refused to a student, as texts such as "registrar student-on-hold section-full". */
    final List<String> refused(StudentId student) {
        return adapters.refusals().ofStudent(student, ListRequest.first()).items().stream()
                .map(view -> view.attempt().by().name() + " " + String.join(" ", view.attempt().reasons())).toList();
    }

    final Enrollment stored(EnrollmentId id) {
        return school.in(() -> adapters.enrollments().find(id)).orElseThrow();
    }

    final Section section(int number) {
        return school.section(Ids.section(number));
    }

    /**
     * The history as texts such as "ACTIVE>DROPPED registrar asked for"; the start of an enrollment is "-", and
     * overridden rules stand at the end.
     */
    final List<String> history(EnrollmentId id) {
        return adapters.history().of(id).stream().map(UseCaseTest::line).toList();
    }

    /** Enrolls the students of these numbers, in order. */
    final List<Enrollment> enrollAll(int first, int last, SectionId section) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> enrolled(Ids.student(number), section)).toList();
    }

    private static String line(EnrollmentChange change) {
        String why = change.why() == null ? "" : " " + change.why().value();
        String overridden = change.overridden().isEmpty() ? "" : " " + change.overridden();
        return (change.from() == null ? "-" : change.from()) + ">" + change.to() + " " + change.by().name() + why
                + overridden;
    }
}
