package campus.application.registrar;

import java.time.LocalDate;
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
import campus.domain.registrar.Reach;
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
 * Finds the enrollment without a lock and writes it in the version that was found; who lost against another change
 * starts over. Becoming active locks the student before, whose limits it is about; what gives or takes a seat writes the
 * section last. A promotion after that locks waiting students under the section's lock; where two such orders meet, the
 * database ends one of them and the transaction is repeated.
 */
final class ChangeEnrollmentStatusService implements ChangeEnrollmentStatus {

    private static final Verdict NO_OBJECTION = Verdict.of(List.of());

    private final Transactions transactions;
    private final RegistrationDesk desk;
    private final EnrollmentQueries queries;
    private final WaitlistPromotion promotion;
    private final ComputedGrade computed;
    private final IdGenerator ids;

    ChangeEnrollmentStatusService(Transactions transactions, RegistrationDesk desk, EnrollmentQueries queries,
            WaitlistPromotion promotion, ComputedGrade computed, IdGenerator ids) {
        this.transactions = transactions;
        this.desk = desk;
        this.queries = queries;
        this.promotion = promotion;
        this.computed = computed;
        this.ids = ids;
    }

    @Override
    public Outcome change(Command command, Reach reach) {
        return transactions.inTransaction(() -> {
            if (command.status() == COMPLETED && command.grade() == null
                    && !queries.isOutOfReach(command.enrollmentId(), reach)) {
                desk.enrollments().lock(command.enrollmentId());
            }
            return queries.within(reach).standing(command.enrollmentId())
                    .map(found -> change(computed.fill(command), found)).orElseGet(Outcome.UnknownEnrollment::new);
        });
    }

    private Outcome change(Command command, EnrollmentStanding found) {
        Enrollment current = found.view().enrollment();
        return objection(command, current).orElseGet(() -> switch (command.status()) {
            case COMPLETED -> complete(command, found.view());
            case ACTIVE -> activate(command, found.view());
            case DROPPED, WAITLISTED -> drop(command, found);
        });
    }

    private Outcome complete(Command command, EnrollmentView found) {
        Outcome outcome = apply(command, found, NO_OBJECTION);
        Enrollment before = found.enrollment();
        if (!before.status().holdsSeat()) {
            takeSeat(before, desk.offerings().offering(before.sectionId()).orElseThrow());
        }
        return outcome;
    }

    /** What speaks against a change whatever the rules of registration say. */
    private Optional<Outcome> objection(Command command, Enrollment current) {
        if (command.version() != null && command.version() != current.version()) {
            return Optional.of(new Outcome.Stale(current.version()));
        }
        return current.objectionTo(command.status(), command.grade(), desk.settings().policy())
                .map(reason -> new Outcome.Refused(List.of(computed.explain(reason, command))));
    }

    private Outcome activate(Command command, EnrollmentView found) {
        Enrollment before = found.enrollment();
        Student student = desk.students().lock(before.studentId()).orElseThrow();
        Offering offering = desk.offerings().offering(before.sectionId()).flatMap(promotion::first).orElseThrow();
        Enrollment current = before.status() == WAITLISTED ? desk.enrollments().lock(before.id()).orElseThrow()
                : before;
        if (current.status() == ACTIVE) {
            return new Outcome.Changed(found.with(current));
        }
        Verdict verdict = RegistrationRule.judge(desk.facts(student, offering,
                desk.enrollments().academicRecord(student.id(), offering).without(current.id()), false),
                command.overrides());
        if (verdict.refuses()) {
            desk.refusals().append(List.of(
                    desk.refused(current.studentId(), current.sectionId(), verdict.reasons(), command.by())));
            return new Outcome.Refused(verdict.reasons());
        }
        Outcome outcome = apply(command, found.with(current), verdict);
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

    private Outcome drop(Command command, EnrollmentStanding found) {
        Enrollment current = found.view().enrollment();
        Verdict verdict = current.status() == ACTIVE ? Verdict.of(deadline(found)) : NO_OBJECTION;
        if (verdict.refuses()) {
            return new Outcome.Refused(verdict.reasons());
        }
        Outcome outcome = apply(command, found.view(), verdict);
        if (current.status() == WAITLISTED) {
            desk.seats().leaveWaitlist(current.sectionId());
        } else {
            promotion.release(current.sectionId());
            if (found.waitsElsewhere()) {
                promotion.lookAgain(current.studentId());
            }
        }
        return outcome;
    }

    private List<Reason> deadline(EnrollmentStanding found) {
        LocalDate deadline = found.dropDeadline();
        return deadline == null || Term.allowsDrop(deadline, desk.today()) ? List.of()
                : List.of(new Reason.DropDeadlinePassed(found.view().termCode(), deadline));
    }

    /** The version that was found makes sure that nobody changed the enrollment since. */
    private Outcome apply(Command command, EnrollmentView found, Verdict verdict) {
        Enrollment current = found.enrollment();
        Stamp stamp = desk.stamp(command.by());
        Enrollment next = current.transitionTo(command.status(), command.grade(), desk.settings().policy(), stamp.at());
        return switch (desk.enrollments().update(next, stamp)) {
            case Write.Written<Enrollment>(Enrollment saved) -> {
                Remark why = command.override() == null ? command.why() : command.override().reason();
                desk.history().append(EnrollmentChange
                        .between(ids.next(), current, saved, stamp.at(), stamp.by(), why)
                        .overriding(verdict.overridden()));
                yield new Outcome.Changed(found.with(saved));
            }
            case Write.Stale<Enrollment> stale -> throw new ConcurrentWriteException("changed meanwhile: " + stale);
            case Write.Duplicate<Enrollment> duplicate -> throw new IllegalStateException(duplicate.toString());
        };
    }
}
