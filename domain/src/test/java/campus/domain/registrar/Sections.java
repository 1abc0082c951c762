package campus.domain.registrar;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Builds valid sections; a test sets only what it asserts. By default open, with free seats and without a waitlist. */
public final class Sections {

    private SectionId id;
    private long version;
    private CourseId course = Ids.course(1);
    private TermId term = Ids.term(1);
    private String number;
    private int capacity = 30;
    private int waitlistCapacity;
    private SectionStatus status = SectionStatus.OPEN;
    private @Nullable Name instructor = new Name("Ada Lovelace");
    private @Nullable InstructorId instructorId;
    private final List<Meeting> meetings = new ArrayList<>();
    private int seatsTaken;
    private int waitlisted;

    private Sections(SectionId id, String number) {
        this.id = id;
        this.number = number;
    }

    public static Sections aSection() {
        return new Sections(Ids.section(1), "AL1");
    }

    /** One that differs from those of other numbers in everything that is unique. */
    public static Sections aSection(int number) {
        return new Sections(Ids.section(number), "S" + number);
    }

    public Sections id(SectionId value) {
        id = value;
        return this;
    }

    public Sections version(long value) {
        version = value;
        return this;
    }

    public Sections course(CourseId value) {
        course = value;
        return this;
    }

    public Sections term(TermId value) {
        term = value;
        return this;
    }

    public Sections number(String value) {
        number = value;
        return this;
    }

    public Sections capacity(int value) {
        capacity = value;
        return this;
    }

    public Sections waitlistCapacity(int value) {
        waitlistCapacity = value;
        return this;
    }

    public Sections status(SectionStatus value) {
        status = value;
        return this;
    }

    public Sections instructor(@Nullable String value) {
        instructor = value == null ? null : new Name(value);
        return this;
    }

    public Sections taughtBy(@Nullable InstructorId value) {
        instructorId = value;
        return this;
    }

    /** Adds a meeting such as {@code meeting("MON WED", "09:00", "10:00")}. */
    public Sections meeting(String days, String startsAt, String endsAt) {
        meetings.add(Meetings.meeting(days, startsAt, endsAt));
        return this;
    }

    public Sections seatsTaken(int value) {
        seatsTaken = value;
        return this;
    }

    public Sections waitlisted(int value) {
        waitlisted = value;
        return this;
    }

    public Section.Details details() {
        return new Section.Details(new SectionNumber(number), capacity, waitlistCapacity, status, instructor,
                instructorId, meetings);
    }

    public Section build() {
        return new Section(id, version, course, term, details(), seatsTaken, waitlisted);
    }
}
