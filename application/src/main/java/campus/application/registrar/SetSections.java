package campus.application.registrar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollInBulk.Mode;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;
import campus.domain.shared.FieldViolation;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/**
 * Makes the active and waitlisted enrollments of a student those in the named sections and no others. What is not named
 * is dropped first, so that a swap fits the limits; what is missing is added in the order of the request, and a dropped
 * enrollment is taken up again for it. Each step is judged as it is alone. Completed enrollments stay as they are.
 */
public interface SetSections {

    int MAX_SECTIONS = 100;

    /** What is out of reach is as unknown as what is not there, whatever else may speak against it. */
    Outcome set(Command command, Reach reach);

    /** The same with everything in reach. */
    default Outcome set(Command command) {
        return set(command, Reach.everything());
    }

    /** The sections, none twice, 0 to {@value #MAX_SECTIONS}; a dry run decides the same and keeps nothing of it. */
    record Command(StudentId studentId, List<SectionId> sectionIds, Mode mode, boolean dryRun, Actor by) {

        public Command {
            if (sectionIds.size() > MAX_SECTIONS) {
                throw new InvalidValueException("sectionIds", new Violation.TooMany(MAX_SECTIONS));
            }
            List<FieldViolation> repeated = new ArrayList<>();
            Set<SectionId> seen = new HashSet<>();
            for (int i = 0; i < sectionIds.size(); i++) {
                if (!seen.add(sectionIds.get(i))) {
                    repeated.add(new FieldViolation("sectionIds/" + i, new Violation.Repeated()));
                }
            }
            if (!repeated.isEmpty()) {
                throw new InvalidValueException(repeated);
            }
            sectionIds = List.copyOf(sectionIds);
        }
    }

    /** How it ended. The items are the named sections in the order of the request, then those that were not named,
     * in the order of their identities. */
    sealed interface Outcome {

        /** All that is not refused is done; nothing is in a dry run. */
        record Done(List<Item> items) implements Outcome {
        }

        /** Something is refused in atomic mode: nothing was changed, and the items tell what would have been. */
        record Refused(List<Item> items) implements Outcome {
        }

        record UnknownStudent() implements Outcome {
        }
    }

    /** What became of one section. */
    sealed interface Item {

        SectionId sectionId();

        /** It was active, or waitlisted at this position from 1; the position is 0 for an active enrollment. */
        record Kept(SectionId sectionId, EnrollmentId enrollmentId, int waitlistPosition) implements Item {
        }

        /** Active, or waitlisted at a position from 1, else 0. The enrollment is absent when nothing was kept. */
        record Enrolled(SectionId sectionId, @Nullable EnrollmentId enrollmentId, int waitlistPosition)
                implements Item {
        }

        record Dropped(SectionId sectionId, EnrollmentId enrollmentId) implements Item {
        }

        /** The rules refuse a seat: all reasons, in the order of the rules. They are kept as a refused attempt. */
        record Refused(SectionId sectionId, List<Reason> reasons) implements Item {
        }

        /** The enrollment may not be dropped, or not be taken up again: all reasons. */
        record NotChanged(SectionId sectionId, EnrollmentId enrollmentId, List<Reason> reasons) implements Item {
        }

        record UnknownSection(SectionId sectionId) implements Item {
        }
    }
}
