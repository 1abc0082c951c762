package campus.application.registrar;

import java.util.List;

import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;

/** Tells whether a student could enroll in a section now, with every reason why not; changes nothing. */
public interface CheckEligibility {

    /** What is out of reach is as unknown as what is not there, whatever else may speak against it. */
    Outcome check(StudentId student, SectionId section, Reach reach);

    /** The same with everything in reach. */
    default Outcome check(StudentId student, SectionId section) {
        return check(student, section, Reach.everything());
    }

    /** What would happen. */
    sealed interface Outcome {

        /** Eligible when there are no reasons; {@code waitlist} when it would be a place on the waitlist. */
        record Checked(List<Reason> reasons, boolean waitlist) implements Outcome {
        }

        record UnknownStudent() implements Outcome {
        }

        record UnknownSection() implements Outcome {
        }
    }
}
