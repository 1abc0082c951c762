package campus.application.registrar;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.Remark;
import campus.domain.registrar.RuleOverride;
import campus.domain.shared.Actor;

/**
 * Moves an enrollment to another status. Becoming active runs all registration rules again and claims a seat; dropping
 * gives the seat to the first on the waitlist for whom all rules hold, in the same transaction. Completing without a
 * grade takes the one that the scores give, when every assessment of the section is scored.
 */
public interface ChangeEnrollmentStatus {

    /** What is out of reach is as unknown as what is not there, whatever else may speak against it. */
    Outcome change(Command command, Reach reach);

    /** The same with everything in reach. */
    default Outcome change(Command command) {
        return change(command, Reach.everything());
    }

    /**
     * A grade belongs to completion and only there; an absent version changes whichever is there. An override belongs
     * to becoming active, and its reason is why then.
     */
    record Command(EnrollmentId enrollmentId, EnrollmentStatus status, @Nullable Grade grade, @Nullable Remark why,
            @Nullable Long version, @Nullable RuleOverride override, Actor by) {

        public Command {
            if (override != null && (status != EnrollmentStatus.ACTIVE || why != null)) {
                throw new IllegalArgumentException("no place for an override: " + enrollmentId);
            }
        }

        /** No rule is overridden. */
        public Command(EnrollmentId enrollmentId, EnrollmentStatus status, @Nullable Grade grade,
                @Nullable Remark why, @Nullable Long version, Actor by) {
            this(enrollmentId, status, grade, why, version, null, by);
        }

        /** The codes of the rules that shall not stand in the way. */
        public List<String> overrides() {
            return override == null ? List.of() : override.rules();
        }
    }

    /** How it ended. Whatever is not {@link Changed} has changed no enrollment. */
    sealed interface Outcome {

        record Changed(EnrollmentView view) implements Outcome {

            public Enrollment enrollment() {
                return view.enrollment();
            }
        }

        record UnknownEnrollment() implements Outcome {
        }

        record Stale(long currentVersion) implements Outcome {
        }

        /** All reasons; never empty. Those of the registration rules are kept as a refused attempt. */
        record Refused(List<Reason> reasons) implements Outcome {
        }
    }
}
