package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import campus.application.shared.IdGenerator;
import campus.application.shared.Stamp;
import campus.application.shared.Transactions;
import campus.application.shared.Write;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;

/** Locks student and enrollment, in this order, since the student's registrations look at the grades of courses. */
final class ChangeGradeService implements ChangeGrade {

    private final Transactions transactions;
    private final RegistrationDesk desk;
    private final EnrollmentQueries queries;
    private final IdGenerator ids;

    ChangeGradeService(Transactions transactions, RegistrationDesk desk, EnrollmentQueries queries,
            IdGenerator ids) {
        this.transactions = transactions;
        this.desk = desk;
        this.queries = queries;
        this.ids = ids;
    }

    @Override
    public Outcome change(Command command, Reach reach) {
        return transactions.inTransaction(() -> queries.isOutOfReach(command.enrollmentId(), reach)
                ? new Outcome.UnknownEnrollment()
                : attempt(command));
    }

    private Outcome attempt(Command command) {
        Optional<Enrollment> glance = desk.enrollments().find(command.enrollmentId());
        if (glance.isEmpty()) {
            return new Outcome.UnknownEnrollment();
        }
        desk.students().lock(glance.get().studentId());
        Enrollment current = desk.enrollments().lock(command.enrollmentId()).orElseThrow();
        if (command.version() != null && command.version() != current.version()) {
            return new Outcome.Stale(current.version());
        }
        Optional<Reason> objection = current.objectionToGradeChange();
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(objection.get()));
        }
        return command.grade().equals(current.grade()) ? new Outcome.Changed(current) : apply(command, current);
    }

    private Outcome apply(Command command, Enrollment current) {
        Stamp stamp = desk.stamp(command.by());
        return switch (desk.enrollments().update(current.regraded(command.grade()), stamp)) {
            case Write.Written<Enrollment>(Enrollment saved) -> {
                desk.history().append(EnrollmentChange.between(ids.next(), current, saved, stamp.at(), stamp.by(),
                        command.why()));
                yield new Outcome.Changed(saved);
            }
            case Write.Stale<Enrollment>() -> new Outcome.Stale(current.version());
            case Write.Duplicate<Enrollment> duplicate -> throw new IllegalStateException(duplicate.toString());
        };
    }
}
