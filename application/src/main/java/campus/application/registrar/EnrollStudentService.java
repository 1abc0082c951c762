package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import campus.application.shared.Transactions;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Offering;
import campus.domain.registrar.RegistrationFacts;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.Verdict;

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
            case Target.InSection(SectionId section) -> enroll(command, section);
            case Target.InCourse(CourseId course) -> enrollInCourse(command, course);
        };
    }

    private Outcome enrollInCourse(Command command, CourseId course) {
        if (courses.find(course).isEmpty()) {
            return new Outcome.UnknownCourse();
        }
        List<SectionView> choices = sections.openSections(course, desk.today());
        return choices.size() == 1 ? enroll(command, choices.getFirst().section().id())
                : new Outcome.SectionToChoose(choices);
    }

    private Outcome enroll(Command command, SectionId section) {
        return transactions.inTransaction(() -> attempt(command, section));
    }

    private Outcome attempt(Command command, SectionId sectionId) {
        Optional<Student> student = desk.students().lock(command.studentId());
        if (student.isEmpty()) {
            return new Outcome.UnknownStudent();
        }
        Optional<Offering> offering = desk.offerings().offering(sectionId);
        if (offering.isEmpty()) {
            return new Outcome.UnknownSection();
        }
        RegistrationFacts facts = desk.facts(student.get(), offering.get(),
                desk.enrollments().academicRecord(command.studentId()), true);
        Verdict verdict = RegistrationRule.judge(facts, command.overrides());
        if (verdict.refuses()) {
            desk.refusals().append(
                    List.of(desk.refused(command.studentId(), sectionId, verdict.reasons(), command.by())));
            return new Outcome.Refused(verdict.reasons());
        }
        Enrollment added = seats.take(offering.get().section(), command, verdict.overridden());
        return new Outcome.Enrolled(added, desk.enrollments().waitlistPosition(added.id()));
    }
}
