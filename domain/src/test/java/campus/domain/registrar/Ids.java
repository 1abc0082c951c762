package campus.domain.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identities for tests: the same number gives the same identity each time, and no two kinds share one. */
public final class Ids {

    private Ids() {}

    public static DepartmentId department(int number) {
        return new DepartmentId(uuid(1, number));
    }

    public static CourseId course(int number) {
        return new CourseId(uuid(2, number));
    }

    public static TermId term(int number) {
        return new TermId(uuid(3, number));
    }

    public static SectionId section(int number) {
        return new SectionId(uuid(4, number));
    }

    public static StudentId student(int number) {
        return new StudentId(uuid(5, number));
    }

    public static EnrollmentId enrollment(int number) {
        return new EnrollmentId(uuid(6, number));
    }

    /** The identity of an {@link EnrollmentChange}. */
    public static UUID change(int number) {
        return uuid(7, number);
    }

    /** The identity of a {@link RefusedAttempt}. */
    public static UUID refusal(int number) {
        return uuid(9, number);
    }

    /** The identity of a {@link RecordChange}. */
    public static UUID recordChange(int number) {
        return uuid(10, number);
    }

    public static AssessmentId assessment(int number) {
        return new AssessmentId(uuid(8, number));
    }

    public static InstructorId instructor(int number) {
        return new InstructorId(uuid(10, number));
    }

    /** The number that an identity was made of. */
    public static int number(Identifier id) {
        return (int) id.value().getLeastSignificantBits();
    }

    /** Has the form of version 7, so that nothing that looks at the form refuses it. */
    private static UUID uuid(int kind, int number) {
        return new UUID((long) kind << 16 | 0x7000L, 0x8000_0000_0000_0000L | number);
    }
}
