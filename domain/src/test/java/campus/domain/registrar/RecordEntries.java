package campus.domain.registrar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Builds entries of an academic record; by default active, in the term of {@link Terms#aTerm()}, without meetings. */
public final class RecordEntries {

    private EnrollmentId enrollment;
    private SectionId section;
    private CourseId course;
    private CourseCode code;
    private TermId term = Ids.term(1);
    private String credits = "4.00";
    private EnrollmentStatus status = EnrollmentStatus.ACTIVE;
    private @Nullable Grade grade;
    private final List<Meeting> meetings = new ArrayList<>();

    private RecordEntries(int number) {
        enrollment = Ids.enrollment(number);
        section = Ids.section(number);
        course = Ids.course(number);
        code = new CourseCode("C " + number);
    }

    /** An entry with the enrollment, section and course of this number; 1 is what {@link Facts} asks for by default. */
    public static RecordEntries anEntry(int number) {
        return new RecordEntries(number);
    }

    public static AcademicRecord record(RecordEntries... entries) {
        return new AcademicRecord(Arrays.stream(entries).map(RecordEntries::build).toList());
    }

    public RecordEntries enrollment(EnrollmentId value) {
        enrollment = value;
        return this;
    }

    public RecordEntries section(SectionId value) {
        section = value;
        return this;
    }

    public RecordEntries course(CourseId value) {
        course = value;
        return this;
    }

    public RecordEntries code(String value) {
        code = new CourseCode(value);
        return this;
    }

    public RecordEntries term(TermId value) {
        term = value;
        return this;
    }

    public RecordEntries credits(String value) {
        credits = value;
        return this;
    }

    public RecordEntries active() {
        return in(EnrollmentStatus.ACTIVE, null);
    }

    public RecordEntries waitlisted() {
        return in(EnrollmentStatus.WAITLISTED, null);
    }

    public RecordEntries dropped() {
        return in(EnrollmentStatus.DROPPED, null);
    }

    /** Completed with grade points such as "3.67". */
    public RecordEntries completed(String points) {
        return in(EnrollmentStatus.COMPLETED, Grade.of(points));
    }

    /** Any status, with what belongs to it: "3.67" when completed. */
    public RecordEntries status(EnrollmentStatus value) {
        return value == EnrollmentStatus.COMPLETED ? completed("3.67") : in(value, null);
    }

    private RecordEntries in(EnrollmentStatus next, @Nullable Grade nextGrade) {
        status = next;
        grade = nextGrade;
        return this;
    }

    /** Adds a meeting such as {@code meeting("MON WED", "09:00", "10:00")}. */
    public RecordEntries meeting(String days, String startsAt, String endsAt) {
        meetings.add(Meetings.meeting(days, startsAt, endsAt));
        return this;
    }

    public AcademicRecord.Entry build() {
        return new AcademicRecord.Entry(enrollment, section, course, code, term,
                new Credits(new BigDecimal(credits)), status, grade, meetings);
    }
}
