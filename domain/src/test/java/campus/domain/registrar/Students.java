package campus.domain.registrar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Builds valid students; a test sets only what it asserts. By default of known age and without a hold. */
public final class Students {

    private StudentId id;
    private long version;
    private String number;
    private String name;
    private String email;
    private @Nullable LocalDate dateOfBirth = LocalDate.parse("2006-05-04");
    private @Nullable Remark hold;

    private Students(StudentId id, String number, String name, String email) {
        this.id = id;
        this.number = number;
        this.name = name;
        this.email = email;
    }

    public static Students aStudent() {
        return new Students(Ids.student(1), "U0000001", "Ann Example", "ann@school.example");
    }

    /** One that differs from those of other numbers in everything that is unique. */
    public static Students aStudent(int number) {
        return new Students(Ids.student(number), "S" + number, "Student " + number,
                "student" + number + "@school.example");
    }

    public Students id(StudentId value) {
        id = value;
        return this;
    }

    public Students version(long value) {
        version = value;
        return this;
    }

    public Students number(String value) {
        number = value;
        return this;
    }

    public Students name(String value) {
        name = value;
        return this;
    }

    public Students email(String value) {
        email = value;
        return this;
    }

    /** A day such as "2006-05-04"; null stands for unknown. */
    public Students born(@Nullable String day) {
        dateOfBirth = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public Students hold(@Nullable String why) {
        hold = why == null ? null : new Remark(why);
        return this;
    }

    public Student.Details details() {
        return new Student.Details(new StudentNumber(number), new Name(name), new EmailAddress(email), dateOfBirth,
                hold);
    }

    public Student build() {
        return new Student(id, version, details());
    }
}
