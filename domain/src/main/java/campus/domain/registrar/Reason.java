package campus.domain.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Why something is refused, with the facts a message needs. The code is what API clients see and is never changed. */
public sealed interface Reason {

    String code();

    /** The student has an enrollment in this section already, whatever its status. */
    record AlreadyEnrolled(EnrollmentId enrollmentId, EnrollmentStatus status) implements Reason {
        @Override
        public String code() {
            return "already-enrolled";
        }
    }

    /** Every seat is taken, and there is no waitlist or this student may not wait. */
    record SectionFull(int capacity) implements Reason {
        @Override
        public String code() {
            return "section-full";
        }
    }

    /** Every seat and every place on the waitlist is taken. */
    record WaitlistFull(int capacity, int waitlistCapacity) implements Reason {
        @Override
        public String code() {
            return "waitlist-full";
        }
    }

    record LoadLimit(int maximum, int active) implements Reason {
        @Override
        public String code() {
            return "load-limit";
        }
    }

    /** The credits of the active enrollments and this course together pass the maximum. */
    record CreditLimit(BigDecimal maximum, BigDecimal active, BigDecimal requested) implements Reason {
        @Override
        public String code() {
            return "load-limit";
        }
    }

    /** One entry for every group that is not met. */
    record PrerequisitesNotMet(List<UnmetGroup> groups) implements Reason {

        public PrerequisitesNotMet {
            groups = List.copyOf(groups);
        }

        @Override
        public String code() {
            return "prerequisites-not-met";
        }

        /** Any one of these would do. */
        public record UnmetGroup(List<RequiredCourse> anyOf) {

            public UnmetGroup {
                anyOf = List.copyOf(anyOf);
            }
        }

        /** A course by its name, with what is demanded in it. */
        public record RequiredCourse(CourseId id, CourseCode code, Name title, Grade minimumGrade,
                boolean concurrent) {
        }
    }

    /** Meetings of the section overlap those of sections that the student takes in the same term; all of them. */
    record TimeConflict(List<Overlap> overlaps) implements Reason {

        public TimeConflict {
            overlaps = List.copyOf(overlaps);
        }

        @Override
        public String code() {
            return "time-conflict";
        }

        /** A meeting of the wanted section, and the one of another section that it overlaps. */
        public record Overlap(Meeting meeting, SectionId otherSectionId, CourseCode otherCourseCode, Meeting other) {
        }
    }

    /** Outside the term's registration window; an absent bound does not restrict. */
    record RegistrationClosed(TermCode term, @Nullable Instant opensAt, @Nullable Instant closesAt)
            implements Reason {
        @Override
        public String code() {
            return "registration-closed";
        }
    }

    record SectionNotOpen(SectionStatus status) implements Reason {
        @Override
        public String code() {
            return "section-not-open";
        }
    }

    record StudentOnHold(Remark hold) implements Reason {
        @Override
        public String code() {
            return "student-on-hold";
        }
    }

    record InvalidTransition(EnrollmentStatus from, EnrollmentStatus to, Set<EnrollmentStatus> allowed)
            implements Reason {

        public InvalidTransition {
            allowed = Collections.unmodifiableSet(new LinkedHashSet<>(allowed));
        }

        @Override
        public String code() {
            return "invalid-transition";
        }
    }

    /** Completing an enrollment needs a grade, or a score in every assessment of the section; these have none. */
    record GradeRequired(List<Unscored> missing) implements Reason {

        public GradeRequired {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "grade-required";
        }

        /** An assessment by its name. */
        public record Unscored(AssessmentId assessmentId, Name name) {
        }
    }

    /** A grade came with a status other than completed. */
    record GradeNotAllowed(EnrollmentStatus status) implements Reason {
        @Override
        public String code() {
            return "grade-not-allowed";
        }
    }

    /** Scores are recorded for those who take part in a section at the time. */
    record EnrollmentNotActive(EnrollmentStatus status) implements Reason {
        @Override
        public String code() {
            return "enrollment-not-active";
        }
    }

    /** The scores of a completed enrollment are closed; only its grade can still be changed. */
    record EnrollmentCompleted() implements Reason {
        @Override
        public String code() {
            return "enrollment-completed";
        }
    }

    /** Only a completed enrollment has a grade that could be changed. */
    record EnrollmentNotCompleted(EnrollmentStatus status) implements Reason {
        @Override
        public String code() {
            return "enrollment-not-completed";
        }
    }

    record DropDeadlinePassed(TermCode term, LocalDate deadline) implements Reason {
        @Override
        public String code() {
            return "drop-deadline-passed";
        }
    }
}
