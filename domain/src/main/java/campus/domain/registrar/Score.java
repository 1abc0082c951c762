package campus.domain.registrar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Actor;

/**
 * What a student reached in an assessment. The version counts every recording and taking back: it is 0 when there was
 * none, and then grade, time and actor are absent; a score that was taken back has no grade, but the others.
 */
public record Score(EnrollmentId enrollmentId, AssessmentId assessmentId, long version, @Nullable Grade grade,
        @Nullable Instant at, @Nullable Actor by) {

    public Score {
        boolean never = version == 0;
        if (never != (at == null) || never != (by == null) || (never && grade != null)) {
            throw new IllegalArgumentException("a score of version " + version + " by " + by + " at " + at);
        }
    }

    /** A score that was never recorded. */
    public static Score none(EnrollmentId enrollment, AssessmentId assessment) {
        return new Score(enrollment, assessment, 0, null, null, null);
    }
}
