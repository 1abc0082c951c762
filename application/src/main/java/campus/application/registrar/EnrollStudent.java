package campus.application.registrar;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.CourseId;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RuleOverride;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;

/** Gives a student a seat in a section or, when it is full, a place on its waitlist. */
public interface EnrollStudent {

    /** What is out of reach is as unknown as what is not there, whatever else may speak against it. */
    Outcome enroll(Command command, Reach reach);

    /** The same with everything in reach. */
    default Outcome enroll(Command command) {
        return enroll(command, Reach.everything());
    }

    /** Who asks for what; {@code by} is who the history will name. */
    record Command(StudentId studentId, Target target, @Nullable RuleOverride override, Actor by) {

        /** No rule is overridden. */
        public Command(StudentId studentId, Target target, Actor by) {
            this(studentId, target, null, by);
        }

        /** The codes of the rules that shall not stand in the way. */
        public List<String> overrides() {
            return override == null ? List.of() : override.rules();
        }
    }

    /** Where a student wants to be. */
    sealed interface Target {

        record InSection(SectionId sectionId) implements Target {
        }

        /** In the only open section of the course in the terms that run today. */
        record InCourse(CourseId courseId) implements Target {
        }
    }

    /** How it ended. Whatever is not {@link Enrolled} has changed no enrollment. */
    sealed interface Outcome {

        /** Active, or waitlisted; the view is what a read right after it shows. */
        record Enrolled(EnrollmentView view) implements Outcome {

            public Enrollment enrollment() {
                return view.enrollment();
            }
        }

        record UnknownStudent() implements Outcome {
        }

        record UnknownSection() implements Outcome {
        }

        record UnknownCourse() implements Outcome {
        }

        /** All reasons, in the order of the rules; never empty. They are kept as a refused attempt. */
        record Refused(List<Reason> reasons) implements Outcome {
        }

        /** The course has several open sections, or none: the caller has to name one. */
        record SectionToChoose(List<SectionView> choices) implements Outcome {
        }
    }
}
