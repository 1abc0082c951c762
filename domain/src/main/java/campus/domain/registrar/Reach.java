package campus.domain.registrar;

import org.jspecify.annotations.Nullable;

/**
 * Whose records somebody gets to see, or to change. What is out of reach is to them as if it were not there: courses,
 * terms and sections as such are for everybody and know no reach, persons and their enrollments do.
 */
public sealed interface Reach {

    /** All records. */
    record Everything() implements Reach {
    }

    /**
     * What belongs to a student, and what an instructor teaches.
     *
     * @param student whose person and enrollments are in reach; null for no student's
     * @param instructor whose sections are in reach, and the enrollments there; null for no instructor's
     */
    record Own(@Nullable StudentId student, @Nullable InstructorId instructor) implements Reach {
    }

    static Reach everything() {
        return new Everything();
    }

    static Reach nothing() {
        return new Own(null, null);
    }

    static Reach of(StudentId student) {
        return new Own(student, null);
    }

    static Reach of(InstructorId instructor) {
        return new Own(null, instructor);
    }

    /** What of this is somebody's as a student: all of everything. */
    default Reach studied() {
        return switch (this) {
            case Everything all -> all;
            case Own(StudentId student, var _) -> new Own(student, null);
        };
    }

    /** What of this is somebody's as an instructor: all of everything. */
    default Reach taught() {
        return switch (this) {
            case Everything all -> all;
            case Own(var _, InstructorId instructor) -> new Own(null, instructor);
        };
    }

    /** Whether the student's person, transcript and all enrollments are in reach. */
    default boolean includes(StudentId student) {
        return switch (this) {
            case Everything() -> true;
            case Own(StudentId own, var _) -> student.equals(own);
        };
    }

    /** Whether all enrollments in the section are in reach. */
    default boolean includes(Section section) {
        return switch (this) {
            case Everything() -> true;
            case Own(var _, InstructorId own) -> own != null && own.equals(section.details().instructorId());
        };
    }
}
