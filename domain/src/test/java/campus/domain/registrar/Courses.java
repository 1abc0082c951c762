package campus.domain.registrar;

import java.math.BigDecimal;

/** Builds valid courses; a test sets only what it asserts. */
public final class Courses {

    private CourseId id;
    private long version;
    private String code;
    private String title;
    private String description = "Lists, trees and graphs.";
    private String credits = "4.00";
    private DepartmentId department = Ids.department(1);

    private Courses(CourseId id, String code, String title) {
        this.id = id;
        this.code = code;
        this.title = title;
    }

    public static Courses aCourse() {
        return new Courses(Ids.course(1), "CS 225", "Data Structures");
    }

    /** One that differs from those of other numbers in everything that is unique. */
    public static Courses aCourse(int number) {
        return new Courses(Ids.course(number), "C " + number, "Course " + number);
    }

    public Courses id(CourseId value) {
        id = value;
        return this;
    }

    public Courses version(long value) {
        version = value;
        return this;
    }

    public Courses code(String value) {
        code = value;
        return this;
    }

    public Courses title(String value) {
        title = value;
        return this;
    }

    public Courses description(String value) {
        description = value;
        return this;
    }

    public Courses credits(String value) {
        credits = value;
        return this;
    }

    public Courses department(DepartmentId value) {
        department = value;
        return this;
    }

    public Course.Details details() {
        return new Course.Details(new CourseCode(code), new Name(title), new Prose(description),
                new Credits(new BigDecimal(credits)), department);
    }

    public Course build() {
        return new Course(id, version, details());
    }
}
