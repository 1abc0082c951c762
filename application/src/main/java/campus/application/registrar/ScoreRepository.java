package campus.application.registrar;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Score;

/**
 * Keeps one score for each enrollment and assessment, which have to be of the same section. Nothing is ever deleted
 * here, so that versions never begin anew. Must be called inside a transaction.
 */
public interface ScoreRepository {

    /** The score as it is now; of version 0 when it was never recorded. */
    Score find(EnrollmentId enrollment, AssessmentId assessment);

    /**
     * Puts a grade, or none, in place of the score that was seen, under the next version: written or stale, never
     * duplicate.
     */
    Write<Score> replace(Score seen, @Nullable Grade grade, Stamp stamp);
}
