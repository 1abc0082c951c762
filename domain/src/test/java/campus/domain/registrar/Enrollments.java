package campus.domain.registrar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Builds valid enrollments; a test sets only what it asserts. By default active. */
public final class Enrollments {

    /** When an enrollment was asked for unless a test says otherwise. */
    public static final Instant ENROLLED_AT = Instant.parse("2026-08-20T09:00:00Z");

    private EnrollmentId id;
    private long version;
    private StudentId student = Ids.student(1);
    private SectionId section = Ids.section(1);
    private EnrollmentStatus status = EnrollmentStatus.ACTIVE;
    private @Nullable Grade grade;
    private Instant enrolledAt = ENROLLED_AT;
    private @Nullable Instant waitlistedAt;

    private Enrollments(EnrollmentId id) {
        this.id = id;
    }

    public static Enrollments anEnrollment() {
        return anEnrollment(1);
    }

    public static Enrollments anEnrollment(int number) {
        return new Enrollments(Ids.enrollment(number));
    }

    public Enrollments id(EnrollmentId value) {
        id = value;
        return this;
    }

    public Enrollments version(long value) {
        version = value;
        return this;
    }

    public Enrollments student(StudentId value) {
        student = value;
        return this;
    }

    public Enrollments section(SectionId value) {
        section = value;
        return this;
    }

    public Enrollments enrolledAt(Instant value) {
        enrolledAt = value;
        return this;
    }

    public Enrollments active() {
        return in(EnrollmentStatus.ACTIVE, null, null);
    }

    public Enrollments waitlisted() {
        return waitlisted(ENROLLED_AT);
    }

    public Enrollments waitlisted(Instant since) {
        return in(EnrollmentStatus.WAITLISTED, null, since);
    }

    public Enrollments dropped() {
        return in(EnrollmentStatus.DROPPED, null, null);
    }

    /** Completed with grade points such as "3.67". */
    public Enrollments completed(String points) {
        return in(EnrollmentStatus.COMPLETED, Grade.of(points), null);
    }

    /** Any status, with what belongs to it: "3.67" when completed, waiting since it was asked for when waitlisted. */
    public Enrollments status(EnrollmentStatus value) {
        return switch (value) {
            case WAITLISTED -> waitlisted();
            case ACTIVE -> active();
            case DROPPED -> dropped();
            case COMPLETED -> completed("3.67");
        };
    }

    private Enrollments in(EnrollmentStatus next, @Nullable Grade nextGrade, @Nullable Instant since) {
        status = next;
        grade = nextGrade;
        waitlistedAt = since;
        return this;
    }

    public Enrollment build() {
        return new Enrollment(id, version, student, section, status, grade, enrolledAt, waitlistedAt);
    }
}
