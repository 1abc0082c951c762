package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.IdGenerator;
import campus.application.shared.Stamp;
import campus.application.shared.Transactions;
import campus.application.shared.Write;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
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
    private final IdGenerator ids;

    EnrollStudentService(Transactions transactions, RegistrationDesk desk, CourseQueries courses,
            SectionQueries sections, IdGenerator ids) {
        this.transactions = transactions;
        this.desk = desk;
        this.courses = courses;
        this.sections = sections;
        this.ids = ids;
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
            return new Outcome.Refused(reasons);
        }
        return take(studentId, offering.get().section(), by);
    }

    /**
     * The seat comes before the row: inserting a row that refers to the section would share a lock on it, and two who
     * share it cannot both go on to change it. It also comes before the time, so that the order of times on a waitlist
     * is the order of its places.
     */
    private Outcome take(StudentId student, Section section, Actor by) {
        boolean seat = section.hasFreeSeat();
        if (!(seat ? desk.seats().claim(section.id()) : desk.seats().joinWaitlist(section.id()))) {
            throw new ConcurrentWriteException("the seat was taken meanwhile");
        }
        Stamp stamp = desk.stamp(by);
        EnrollmentId id = new EnrollmentId(ids.next());
        return add(seat ? Enrollment.active(id, student, section.id(), stamp.at())
                : Enrollment.waitlisted(id, student, section.id(), stamp.at()), stamp);
    }

    private Outcome add(Enrollment enrollment, Stamp stamp) {
        return switch (desk.enrollments().add(enrollment, stamp)) {
            case Write.Written<Enrollment>(Enrollment added) -> {
                desk.history().append(EnrollmentChange.first(ids.next(), added, stamp.at(), stamp.by(), null));
                yield new Outcome.Enrolled(added, desk.enrollments().waitlistPosition(added.id()));
            }
            // only a writer that does not take the student's lock gets here
            case Write.Duplicate<Enrollment> duplicate -> throw new IllegalStateException(duplicate.toString());
            case Write.Stale<Enrollment> stale -> throw new IllegalStateException(stale.toString());
        };
    }
}
