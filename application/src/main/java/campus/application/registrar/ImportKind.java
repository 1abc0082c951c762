package campus.application.registrar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables that can be imported, in the order in which they build on each other, with their columns. */
public enum ImportKind {
    DEPARTMENTS(List.of("code", "name"), List.of()),
    COURSES(List.of("code", "title", "credits", "department"), List.of("description")),
    PREREQUISITES(List.of("course_code", "group", "required_course_code"), List.of("minimum_grade")),
    TERMS(List.of("code", "name", "starts_on", "ends_on"),
            List.of("registration_opens_at", "registration_closes_at", "drop_deadline")),
    SECTIONS(List.of("course_code", "term_code", "number", "capacity"),
            List.of("waitlist_capacity", "days", "starts_at", "ends_at")),
    STUDENTS(List.of("student_number", "name", "email"), List.of("date_of_birth")),
    /** Facts of the past: each row is an enrollment as another system knows it. */
    ENROLLMENTS(List.of("student_number", "course_code", "term_code", "section_number", "status"),
            List.of("grade", "enrolled_on")),
    /** The same of a system that knew courses, but neither terms nor sections. */
    LEGACY_ENROLLMENTS(List.of("student_number", "course_code", "is_active", "created_at"), List.of("final_grade"));

    private final List<String> required;
    private final List<String> optional;

    ImportKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Columns that must be in the header, in any order. */
    public List<String> requiredColumns() {
        return required;
    }

    /** Columns that may be left out; their cells then count as empty. */
    public List<String> optionalColumns() {
        return optional;
    }

    /** The name of the file that holds such rows, as in "courses.csv". */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
    }

    /** The kind whose file has this name, in either case. */
    public static Optional<ImportKind> ofFileName(String fileName) {
        return Arrays.stream(values()).filter(kind -> kind.fileName().equalsIgnoreCase(fileName)).findFirst();
    }
}
