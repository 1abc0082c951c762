package campus.application.registrar;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.Score;
import campus.domain.shared.Actor;

/** Records what a student reached in an assessment, or takes it back. Recording the same again changes nothing. */
public interface RecordScore {

    /** What is out of reach is as unknown as what is not there, whatever else may speak against it. */
    Outcome record(Command command, Reach reach);

    /** The same with everything in reach. */
    default Outcome record(Command command) {
        return record(command, Reach.everything());
    }

    /** An absent score takes back the one that is there; an absent version changes whichever is there. */
    record Command(EnrollmentId enrollmentId, AssessmentId assessmentId, @Nullable Grade score, @Nullable Long version,
            Actor by) {
    }

    /** How it ended. Whatever is not {@link Recorded} has changed nothing. */
    sealed interface Outcome {

        /** The score as it is now. */
        record Recorded(Score score) implements Outcome {
        }

        record UnknownEnrollment() implements Outcome {
        }

        /** The section of the enrollment has no such assessment. */
        record UnknownAssessment() implements Outcome {
        }

        /** There is no score to take back. */
        record UnknownScore() implements Outcome {
        }

        record Stale(long currentVersion) implements Outcome {
        }

        /** All reasons; never empty. */
        record Refused(List<Reason> reasons) implements Outcome {
        }
    }
}
