package campus.application.registrar;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.Remark;
import campus.domain.shared.Actor;

/**
 * Changes the grade of a completed enrollment, with a reason that its history keeps. The grade that it has already
 * changes nothing, and the history gets no line.
 */
public interface ChangeGrade {

    /** What is out of reach is as unknown as what is not there, whatever else may speak against it. */
    Outcome change(Command command, Reach reach);

    /** The same with everything in reach. */
    default Outcome change(Command command) {
        return change(command, Reach.everything());
    }

    /** An absent version changes whichever is there. */
    record Command(EnrollmentId enrollmentId, Grade grade, Remark why, @Nullable Long version, Actor by) {
    }

    /** How it ended. Whatever is not {@link Changed} has changed nothing. */
    sealed interface Outcome {

        /** The enrollment as it is now. */
        record Changed(Enrollment enrollment) implements Outcome {
        }

        record UnknownEnrollment() implements Outcome {
        }

        record Stale(long currentVersion) implements Outcome {
        }

        /** All reasons; never empty. */
        record Refused(List<Reason> reasons) implements Outcome {
        }
    }
}
