package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import campus.application.shared.Transactions;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RegistrationFacts;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;

/**
 * Locks the student first and the section after everything is decided: the student's lock makes the limits sure, the
 * section's row is the hot one and is held for the inserts only. A seat that is lost between the decision and the
 * claim starts the attempt over.
 */
final class EnrollStudentService implements EnrollStudent {

    private final Transactions transactions;
    private final RegistrationDesk desk;
    private final CourseQueries courses;
    private final SectionQueries sections;
    private final SeatTaking seats;

    EnrollStudentService(Transactions transactions, RegistrationDesk desk, CourseQueries courses,
            SectionQueries sections, SeatTaking seats) {
        this.transactions = transactions;
        this.desk = desk;
        this.courses = courses;
        this.sections = sections;
        this.seats = seats;
    }

    @Override
    public Outcome enroll(Command command) {
        return switch (command.target()) {
            case Target.InSection(SectionId section) -> enroll(command.studentId(), section, command.by());
            case Target.InCourse(CourseId course) -> enrollInCourse(command.studentId(), course, command.by());
        };
    }

    private Outcome enrollInCourse(StudentId student, CourseId course, Actor by) {
        if (courses.find(course).isEmpty()) {
            return new Outcome.UnknownCourse();
        }
        List<SectionView> choices = sections.openSections(course, desk.today());
        return choices.size() == 1 ? enroll(student, choices.getFirst().section().id(), by)
                : new Outcome.SectionToChoose(choices);
    }

    private Outcome enroll(StudentId student, SectionId section, Actor by) {
        return transactions.inTransaction(() -> attempt(student, section, by));
    }

    private Outcome attempt(StudentId studentId, SectionId sectionId, Actor by) {
        Optional<Student> student = desk.students().lock(studentId);
        if (student.isEmpty()) {
            return new Outcome.UnknownStudent();
        }
        Optional<Offering> offering = desk.offerings().offering(sectionId);
        if (offering.isEmpty()) {
            return new Outcome.UnknownSection();
        }
        RegistrationFacts facts = desk.facts(student.get(), offering.get(),
                desk.enrollments().academicRecord(studentId), true);
        List<Reason> reasons = RegistrationRule.objections(facts);
        if (!reasons.isEmpty()) {
            desk.refusals().append(List.of(desk.refused(studentId, sectionId, reasons, by)));
            return new Outcome.Refused(reasons);
        }
        Section section = offering.get().section();
        Enrollment added = seats.take(sectionId, List.of(studentId), section.hasFreeSeat() ? 1 : 0, by).getFirst();
        return new Outcome.Enrolled(added, desk.enrollments().waitlistPosition(added.id()));
    }
}
