package campus.application.registrar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import campus.application.shared.Transactions;
import campus.application.shared.Write;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.Score;

/**
 * Locks the enrollment, so that it is not completed meanwhile, and then the assessment, so that it is not deleted. Who
 * completes an enrollment locks it too, and who deletes an assessment that too, so neither misses a score.
 */
final class RecordScoreService implements RecordScore {

    private final Transactions transactions;
    private final RegistrationDesk desk;
    private final EnrollmentQueries queries;
    private final AssessmentRepository assessments;
    private final ScoreRepository scores;

    RecordScoreService(Transactions transactions, RegistrationDesk desk, EnrollmentQueries queries,
            AssessmentRepository assessments, ScoreRepository scores) {
        this.transactions = transactions;
        this.desk = desk;
        this.queries = queries;
        this.assessments = assessments;
        this.scores = scores;
    }

    @Override
    public Outcome record(Command command, Reach reach) {
        return transactions.inTransaction(() -> queries.isOutOfReach(command.enrollmentId(), reach)
                ? new Outcome.UnknownEnrollment()
                : attempt(command));
    }

    private Outcome attempt(Command command) {
        Optional<Enrollment> enrollment = desk.enrollments().lock(command.enrollmentId());
        if (enrollment.isEmpty()) {
            return new Outcome.UnknownEnrollment();
        }
        if (assessments.lock(command.assessmentId())
                .filter(found -> found.sectionId().equals(enrollment.get().sectionId())).isEmpty()) {
            return new Outcome.UnknownAssessment();
        }
        Score current = scores.find(command.enrollmentId(), command.assessmentId());
        if (command.version() != null && command.version() != current.version()) {
            return new Outcome.Stale(current.version());
        }
        Optional<Reason> objection = enrollment.get().objectionToScore(command.score());
        return objection.isPresent() ? new Outcome.Refused(List.of(objection.get())) : replace(current, command);
    }

    private Outcome replace(Score current, Command command) {
        if (current.grade() == null && command.score() == null) {
            return new Outcome.UnknownScore();
        }
        if (Objects.equals(current.grade(), command.score())) {
            return new Outcome.Recorded(current);
        }
        return switch (scores.replace(current, command.score(), desk.stamp(command.by()))) {
            case Write.Written<Score>(Score written) -> new Outcome.Recorded(written);
            case Write.Stale<Score>() -> new Outcome.Stale(current.version());
            case Write.Duplicate<Score> duplicate -> throw new IllegalStateException(duplicate.toString());
        };
    }
}
