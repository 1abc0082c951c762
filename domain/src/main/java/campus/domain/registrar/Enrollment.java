package campus.domain.registrar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Aggregate;
import campus.domain.shared.TransitionPolicy;

/**
 * A student in a section, with what happened to them there. It begins active or on the waitlist, may be dropped and
 * taken up again, and ends completed with a grade, which can be changed afterwards. A grade is there exactly when it is
 * completed; {@code waitlistedAt} exactly when it is waitlisted. A student has at most one enrollment in a section.
 */
public record Enrollment(EnrollmentId id, long version, StudentId studentId, SectionId sectionId,
        EnrollmentStatus status, @Nullable Grade grade, Instant enrolledAt, @Nullable Instant waitlistedAt)
        implements Aggregate<EnrollmentId> {

    public Enrollment {
        if ((grade != null) != (status == EnrollmentStatus.COMPLETED)) {
            throw new IllegalArgumentException("a grade belongs to a completed enrollment and only there: " + id);
        }
        if ((waitlistedAt != null) != (status == EnrollmentStatus.WAITLISTED)) {
            throw new IllegalArgumentException("a waitlist time belongs to a waitlisted enrollment only: " + id);
        }
    }

    public static Enrollment active(EnrollmentId id, StudentId student, SectionId section, Instant now) {
        return new Enrollment(id, 0, student, section, EnrollmentStatus.ACTIVE, null, now, null);
    }

    public static Enrollment waitlisted(EnrollmentId id, StudentId student, SectionId section, Instant now) {
        return new Enrollment(id, 0, student, section, EnrollmentStatus.WAITLISTED, null, now, now);
    }

    /**
     * An enrollment that another system kept: what it was is taken as given, and no rule is looked at. A place on a
     * waitlist is no fact of the past.
     *
     * @throws IllegalArgumentException when it is waitlisted, or grade and status do not belong together
     */
    public static Enrollment recorded(EnrollmentId id, StudentId student, SectionId section, EnrollmentStatus status,
            @Nullable Grade grade, Instant enrolledAt) {
        return new Enrollment(id, 0, student, section, status, grade, enrolledAt, null);
    }

    /** The same enrollment with what another system knows of it, taken as in {@link #recorded}. */
    public Enrollment corrected(EnrollmentStatus recordedStatus, @Nullable Grade recordedGrade, Instant since) {
        return new Enrollment(id, version, studentId, sectionId, recordedStatus, recordedGrade, since, null);
    }

    /**
     * Why the policy or the grade forbids this change, empty when nothing does. Seats and registration rules are not
     * looked at here.
     */
    public Optional<Reason> objectionTo(EnrollmentStatus next, @Nullable Grade nextGrade,
            TransitionPolicy<EnrollmentStatus> policy) {
        if (!policy.allows(status, next)) {
            return Optional.of(new Reason.InvalidTransition(status, next, policy.allowedFrom(status)));
        }
        if (next == EnrollmentStatus.COMPLETED && nextGrade == null) {
            return Optional.of(new Reason.GradeRequired(List.of()));
        }
        if (next != EnrollmentStatus.COMPLETED && nextGrade != null) {
            return Optional.of(new Reason.GradeNotAllowed(next));
        }
        return Optional.empty();
    }

    /**
     * The enrollment in its next status. One that comes back from dropped counts as enrolled from {@code now}; one that
     * leaves the waitlist keeps the time at which it was asked for.
     *
     * @throws IllegalStateException when {@link #objectionTo} has an objection
     */
    public Enrollment transitionTo(EnrollmentStatus next, @Nullable Grade nextGrade,
            TransitionPolicy<EnrollmentStatus> policy, Instant now) {
        objectionTo(next, nextGrade, policy).ifPresent(reason -> {
            throw new IllegalStateException(reason.toString());
        });
        Instant since = status == EnrollmentStatus.DROPPED ? now : enrolledAt;
        Instant waiting = next == EnrollmentStatus.WAITLISTED ? now : null;
        return new Enrollment(id, version, studentId, sectionId, next, nextGrade, since, waiting);
    }

    /**
     * Why this score cannot be recorded now or, when it is absent, why the one that is there cannot be taken back. The
     * scores of somebody who dropped can be taken back, since nothing was made of them.
     */
    public Optional<Reason> objectionToScore(@Nullable Grade score) {
        return switch (status) {
            case ACTIVE -> Optional.empty();
            case COMPLETED -> Optional.of(new Reason.EnrollmentCompleted());
            case WAITLISTED, DROPPED ->
                    score == null ? Optional.empty() : Optional.of(new Reason.EnrollmentNotActive(status));
        };
    }

    /** Why the grade cannot be changed now. */
    public Optional<Reason> objectionToGradeChange() {
        return status == EnrollmentStatus.COMPLETED ? Optional.empty()
                : Optional.of(new Reason.EnrollmentNotCompleted(status));
    }

    /**
     * The completed enrollment with another grade.
     *
     * @throws IllegalArgumentException when it is not completed
     */
    public Enrollment regraded(Grade changed) {
        return new Enrollment(id, version, studentId, sectionId, status, changed, enrolledAt, waitlistedAt);
    }
}
