package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.IdGenerator;
import campus.application.shared.Stamp;
import campus.application.shared.Transactions;
import campus.application.shared.Write;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Section;
import campus.domain.registrar.Student;
import campus.domain.registrar.Term;
import campus.domain.registrar.Verdict;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;

/**
 * Locks student, enrollment and section, in this order; completing keeps the seat that is there and needs the enrollment
 * only. A promotion after that locks waiting students under the section's lock; where two such orders meet, the database
 * ends one of them and the transaction is repeated.
 */
final class ChangeEnrollmentStatusService implements ChangeEnrollmentStatus {

    private static final Verdict NO_OBJECTION = Verdict.of(List.of());

    private final Transactions transactions;
    private final RegistrationDesk desk;
    private final WaitlistPromotion promotion;
    private final ComputedGrade computed;
    private final IdGenerator ids;

    ChangeEnrollmentStatusService(Transactions transactions, RegistrationDesk desk, WaitlistPromotion promotion,
            ComputedGrade computed, IdGenerator ids) {
        this.transactions = transactions;
        this.desk = desk;
        this.promotion = promotion;
        this.computed = computed;
        this.ids = ids;
    }

    @Override
    public Outcome change(Command command) {
        return transactions
                .inTransaction(() -> command.status() == COMPLETED ? complete(command) : move(command));
    }

    private Outcome complete(Command asked) {
        Optional<Enrollment> current = desk.enrollments().lock(asked.enrollmentId());
        if (current.isEmpty()) {
            return new Outcome.UnknownEnrollment();
        }
        Command command = computed.fill(asked);
        return objection(command, current.get()).orElseGet(() -> {
            Outcome outcome = apply(command, current.get(), NO_OBJECTION);
            if (!current.get().status().holdsSeat()) {
                takeSeat(current.get(), desk.offerings().offering(current.get().sectionId()).orElseThrow());
            }
            return outcome;
        });
    }

    private Outcome move(Command command) {
        Optional<Enrollment> glance = desk.enrollments().find(command.enrollmentId());
        if (glance.isEmpty()) {
            return new Outcome.UnknownEnrollment();
        }
        Student student = desk.students().lock(glance.get().studentId()).orElseThrow();
        Enrollment current = desk.enrollments().lock(command.enrollmentId()).orElseThrow();
        return objection(command, current).orElseGet(() -> command.status() == ACTIVE
                ? activate(command, student, current)
                : drop(command, current));
    }

    /** What speaks against a change whatever the rules of registration say. */
    private Optional<Outcome> objection(Command command, Enrollment current) {
        if (command.version() != null && command.version() != current.version()) {
            return Optional.of(new Outcome.Stale(current.version()));
        }
        return current.objectionTo(command.status(), command.grade(), desk.settings().policy())
                .map(reason -> new Outcome.Refused(List.of(computed.explain(reason, command))));
    }

    private Outcome activate(Command command, Student student, Enrollment before) {
        Offering offering = desk.offerings().offering(before.sectionId()).flatMap(promotion::first).orElseThrow();
        Enrollment current = before.status() == WAITLISTED ? desk.enrollments().lock(before.id()).orElseThrow()
                : before;
        if (current.status() == ACTIVE) {
            return new Outcome.Changed(current);
        }
        Verdict verdict = RegistrationRule.judge(desk.facts(student, offering,
                desk.enrollments().academicRecord(student.id()).without(current.id()), false), command.overrides());
        if (verdict.refuses()) {
            desk.refusals().append(List.of(
                    desk.refused(current.studentId(), current.sectionId(), verdict.reasons(), command.by())));
            return new Outcome.Refused(verdict.reasons());
        }
        Outcome outcome = apply(command, current, verdict);
        takeSeat(current, offering);
        return outcome;
    }

    private void takeSeat(Enrollment before, Offering offering) {
        Section section = offering.section();
        if (!(before.status() == WAITLISTED ? desk.seats().promote(section.id())
                : desk.seats().claim(section.id(), 1, section.waitlisted()))) {
            throw new ConcurrentWriteException("the seat was taken meanwhile");
        }
    }

    private Outcome drop(Command command, Enrollment current) {
        Verdict verdict = current.status() == ACTIVE ? Verdict.of(deadline(current)) : NO_OBJECTION;
        if (verdict.refuses()) {
            return new Outcome.Refused(verdict.reasons());
        }
        Outcome outcome = apply(command, current, verdict);
        if (current.status() == WAITLISTED) {
            desk.seats().leaveWaitlist(current.sectionId());
        } else {
            desk.seats().release(current.sectionId());
            promotion.fill(current.sectionId());
            promotion.lookAgain(current.studentId());
        }
        return outcome;
    }

    private List<Reason> deadline(Enrollment enrollment) {
        Term term = desk.offerings().offering(enrollment.sectionId()).orElseThrow().term();
        Term.Details details = term.details();
        return details.dropDeadline() == null || term.allowsDropOn(desk.today()) ? List.of()
                : List.of(new Reason.DropDeadlinePassed(details.code(), details.dropDeadline()));
    }

    private Outcome apply(Command command, Enrollment current, Verdict verdict) {
        Stamp stamp = desk.stamp(command.by());
        Enrollment next = current.transitionTo(command.status(), command.grade(), desk.settings().policy(), stamp.at());
        return switch (desk.enrollments().update(next, stamp)) {
            case Write.Written<Enrollment>(Enrollment saved) -> {
                Remark why = command.override() == null ? command.why() : command.override().reason();
                desk.history().append(EnrollmentChange
                        .between(ids.next(), current, saved, stamp.at(), stamp.by(), why)
                        .overriding(verdict.overridden()));
                yield new Outcome.Changed(saved);
            }
            case Write.Stale<Enrollment> stale -> throw new IllegalStateException(stale.toString());
            case Write.Duplicate<Enrollment> duplicate -> throw new IllegalStateException(duplicate.toString());
        };
    }
}
