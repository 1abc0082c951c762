package campus.application.registrar;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Score;

/** Keeps scores in memory. */
public final class InMemoryScoreRepository implements ScoreRepository {
    private final RegistrarTables tables;

    InMemoryScoreRepository(RegistrarTables tables) {
        this.tables = tables;
    }

    /** What a score belongs to. */
    record Key(EnrollmentId enrollmentId, AssessmentId assessmentId) {
    }

    @Override
    public Score find(EnrollmentId enrollment, AssessmentId assessment) {
        tables.store().requireTransaction();
        return find(tables, enrollment, assessment);
    }

    @Override
    public Write<Score> replace(Score seen, @Nullable Grade grade, Stamp stamp) {
        if (find(seen.enrollmentId(), seen.assessmentId()).version() != seen.version()) {
            return new Write.Stale<>();
        }
        requireSameSection(seen);
        Score next = new Score(seen.enrollmentId(), seen.assessmentId(), seen.version() + 1, grade, stamp.at(),
                stamp.by());
        tables.scores().put(new Key(seen.enrollmentId(), seen.assessmentId()), next);
        return new Write.Written<>(next);
    }

    static Score find(RegistrarTables tables, EnrollmentId enrollment, AssessmentId assessment) {
        Score score = tables.scores().get(new Key(enrollment, assessment));
        return score == null ? Score.none(enrollment, assessment) : score;
    }

    private void requireSameSection(Score score) {
        Assessment assessment = RegistrarTables.stored(tables.assessments(), score.assessmentId());
        Enrollment enrollment = tables.enrollments().get(score.enrollmentId());
        if (enrollment == null || !enrollment.sectionId().equals(assessment.sectionId())) {
            throw new IllegalStateException("enrollment and assessment are not of one section: " + score);
        }
    }
}
