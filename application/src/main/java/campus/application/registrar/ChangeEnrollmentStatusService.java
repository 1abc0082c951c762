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
import campus.domain.registrar.Student;
import campus.domain.registrar.Term;
import campus.domain.registrar.Verdict;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;

/**
 * Locks student, enrollment and section, in this order. A promotion after that locks waiting students under the
 * section's lock; where two such orders meet, the database ends one of them and the transaction is repeated.
 */
final class ChangeEnrollmentStatusService implements ChangeEnrollmentStatus {

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
        return transactions.inTransaction(() -> attempt(command));
    }

    private Outcome attempt(Command asked) {
        Optional<Enrollment> glance = desk.enrollments().find(asked.enrollmentId());
        if (glance.isEmpty()) {
            return new Outcome.UnknownEnrollment();
        }
        Student student = desk.students().lock(glance.get().studentId()).orElseThrow();
        Enrollment current = desk.enrollments().lock(asked.enrollmentId()).orElseThrow();
        if (asked.version() != null && asked.version() != current.version()) {
            return new Outcome.Stale(current.version());
        }
        Command command = computed.fill(asked);
        Optional<Reason> objection = current.objectionTo(command.status(), command.grade(), desk.settings().policy());
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(computed.explain(objection.get(), command)));
        }
        Verdict verdict = judge(command, student, current);
        return verdict.refuses() ? refuse(command, current, verdict) : apply(command, current, verdict);
    }

    private Verdict judge(Command command, Student student, Enrollment current) {
        Offering offering = desk.offerings().offering(current.sectionId()).orElseThrow();
        return switch (command.status()) {
            case ACTIVE -> RegistrationRule.judge(desk.facts(student, offering,
                    desk.enrollments().academicRecord(student.id()).without(current.id()), false),
                    command.overrides());
            case DROPPED -> Verdict.of(current.status() == ACTIVE ? deadline(offering.term()) : List.of());
            case WAITLISTED, COMPLETED -> Verdict.of(List.of());
        };
    }

    private Outcome refuse(Command command, Enrollment current, Verdict verdict) {
        if (command.status() == ACTIVE) {
            desk.refusals().append(List.of(
                    desk.refused(current.studentId(), current.sectionId(), verdict.reasons(), command.by())));
        }
        return new Outcome.Refused(verdict.reasons());
    }

    private List<Reason> deadline(Term term) {
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
                moveSeat(current, saved);
                yield new Outcome.Changed(saved);
            }
            case Write.Stale<Enrollment>() -> new Outcome.Stale(current.version());
            case Write.Duplicate<Enrollment> duplicate -> throw new IllegalStateException(duplicate.toString());
        };
    }

    private void moveSeat(Enrollment before, Enrollment after) {
        if (before.status() == WAITLISTED) {
            desk.seats().leaveWaitlist(after.sectionId());
        }
        boolean hadSeat = before.status().holdsSeat();
        boolean hasSeat = after.status().holdsSeat();
        if (!hadSeat && hasSeat && !desk.seats().claim(after.sectionId())) {
            throw new ConcurrentWriteException("the seat was taken meanwhile");
        }
        if (hadSeat && !hasSeat) {
            desk.seats().release(after.sectionId());
            promotion.fill(after.sectionId());
        }
    }
}
