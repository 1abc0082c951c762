package campus.persistence.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.data.exceptions.DataAccessException;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ScoreRepository;
import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Score;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlErrors;

@Singleton
final class JdbcScoreRepository implements ScoreRepository {

    private final ScoreTable scores;

    JdbcScoreRepository(ScoreTable scores) {
        this.scores = scores;
    }

    @Override
    public Score find(EnrollmentId enrollment, AssessmentId assessment) {
        return scores.findByEnrollmentIdAndAssessmentId(enrollment.value(), assessment.value()).map(ScoreRow::score)
                .orElseGet(() -> Score.none(enrollment, assessment));
    }

    @Override
    public Write<Score> replace(Score seen, @Nullable Grade grade, Stamp stamp) {
        Instant at = Micros.of(stamp.at());
        BigDecimal points = grade == null ? null : grade.points();
        boolean written = seen.version() == 0 ? add(seen, points, at, stamp.by().name())
                : scores.change(seen.enrollmentId().value(), seen.assessmentId().value(), seen.version(), points, at,
                        stamp.by().name()) > 0;
        return written ? new Write.Written<>(new Score(seen.enrollmentId(), seen.assessmentId(), seen.version() + 1,
                grade, at, stamp.by())) : new Write.Stale<>();
    }

    private boolean add(Score seen, @Nullable BigDecimal points, Instant at, String by) {
        UUID assessment = seen.assessmentId().value();
        try {
            if (scores.add(seen.enrollmentId().value(), assessment, points, at, by) == 0) {
                throw new IllegalStateException("no such assessment: " + assessment);
            }
            return true;
        } catch (DataAccessException e) {
            if (SqlErrors.isUniqueViolation(e)) {
                return false;
            }
            throw e;
        }
    }
}
