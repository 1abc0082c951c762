package campus.application.registrar;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Reason;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/**
 * Gives many students seats in one section or, when they are taken, places on its waitlist, in the order in which they
 * are named. Each is judged by the rules of a single enrollment.
 */
public interface EnrollInBulk {

    int MAX_STUDENTS = 10_000;

    Outcome enroll(Command command);

    /** Who is to be enrolled, 1 to {@value #MAX_STUDENTS}; a dry run decides the same and writes nothing. */
    record Command(SectionId sectionId, List<StudentId> studentIds, Mode mode, boolean dryRun, Actor by) {

        public Command {
            if (studentIds.isEmpty()) {
                throw new InvalidValueException("studentIds", new Violation.Required());
            }
            if (studentIds.size() > MAX_STUDENTS) {
                throw new InvalidValueException("studentIds", new Violation.TooMany(MAX_STUDENTS));
            }
            studentIds = List.copyOf(studentIds);
        }
    }

    /** What the refusal of some means for the others. */
    enum Mode {
        /** Nothing: those who may enroll are enrolled, a batch of students at a time. */
        PARTIAL,
        /** Nobody is enrolled. */
        ATOMIC
    }

    /** How it ended; the items stand in the order of the request. */
    sealed interface Outcome {

        /** Whoever is not refused is enrolled; nobody is in a dry run. */
        record Enrolled(List<Item> items) implements Outcome {
        }

        /** Somebody is refused in atomic mode: nothing was changed, and the items tell what would have been. */
        record Refused(List<Item> items) implements Outcome {
        }

        record UnknownSection() implements Outcome {
        }
    }

    /** What became of one student. */
    sealed interface Item {

        StudentId studentId();

        /**
         * Active, or waitlisted at a position from 1; the position is 0 for an active enrollment. The enrollment is
         * absent when nothing was written.
         */
        record Enrolled(StudentId studentId, int waitlistPosition, @Nullable EnrollmentId enrollmentId)
                implements Item {
        }

        /** All reasons, in the order of the rules; never empty. */
        record Refused(StudentId studentId, List<Reason> reasons) implements Item {
        }

        record UnknownStudent(StudentId studentId) implements Item {
        }

        /** The student stands in the request already, at this position, counted from 1. */
        record Repeated(StudentId studentId, int firstPosition) implements Item {
        }
    }
}
