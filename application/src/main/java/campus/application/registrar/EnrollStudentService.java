package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import campus.application.shared.Transactions;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.Verdict;

/**
 * Looks at the section first without any lock: most who come to a full section are told so there. Otherwise it locks
 * the student, and the section after everything is decided: the student's lock makes the limits sure, the section's row
 * is the hot one and is held for the inserts only. A seat that is lost between the decision and the claim starts the
 * attempt over.
 */
final class EnrollStudentService implements EnrollStudent {

    private final Transactions transactions;
    private final RegistrationDesk desk;
    private final CourseQueries courses;
    private final SectionQueries sections;
    private final WaitlistPromotion promotion;
    private final SeatTaking seats;
    private final RefusalLog refusals;

    EnrollStudentService(Transactions transactions, RegistrationDesk desk, CourseQueries courses,
            SectionQueries sections, WaitlistPromotion promotion, SeatTaking seats, RefusalLog refusals) {
        this.transactions = transactions;
        this.desk = desk;
        this.courses = courses;
        this.sections = sections;
        this.promotion = promotion;
        this.seats = seats;
        this.refusals = refusals;
    }

    @Override
    public Outcome enroll(Command command, Reach reach) {
        if (!reach.includes(command.studentId())) {
            return new Outcome.UnknownStudent();
        }
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
        Outcome outcome = transactions.inTransaction(() -> attempt(command, desk.offerings().offering(section)));
        if (outcome instanceof Outcome.Refused(List<Reason> reasons)) {
            refusals.keep(desk.refused(command.studentId(), section, reasons, command.by()));
        }
        return outcome;
    }

    private Outcome attempt(Command command, Optional<Offering> seen) {
        if (seen.isPresent() && isFull(seen.get().section())) {
            return refuse(command, seen.get());
        }
        Optional<Student> student = desk.students().lock(command.studentId());
        if (student.isEmpty()) {
            return new Outcome.UnknownStudent();
        }
        Optional<Offering> offering = seen.flatMap(promotion::first);
        if (offering.isEmpty()) {
            return new Outcome.UnknownSection();
        }
        Verdict verdict = judge(command, new Applicant(student.get(),
                desk.enrollments().academicRecord(student.get().id(), offering.get())), offering.get());
        if (verdict.refuses()) {
            return new Outcome.Refused(verdict.reasons());
        }
        Enrollment added = seats.take(offering.get().section(), command, verdict.overridden());
        return new Outcome.Enrolled(EnrollmentView.of(added, added.status() == EnrollmentStatus.WAITLISTED
                ? (Integer) desk.enrollments().waitlistPosition(added.id())
                : null, student.get(), offering.get()));
    }

    private static boolean isFull(Section section) {
        return !section.hasFreeSeat() && !section.hasWaitlistRoom();
    }

    /** What a full section says; it may have been left meanwhile, as after any refusal. */
    private Outcome refuse(Command command, Offering offering) {
        return desk.enrollments().applicant(command.studentId(), offering)
                .<Outcome>map(applicant -> new Outcome.Refused(judge(command, applicant, offering).reasons()))
                .orElseGet(Outcome.UnknownStudent::new);
    }

    private Verdict judge(Command command, Applicant applicant, Offering offering) {
        return RegistrationRule.judge(desk.facts(applicant.student(), offering, applicant.record(), true),
                command.overrides());
    }
}
