package campus.application.registrar;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Assessment;
import campus.domain.registrar.Course;
import campus.domain.registrar.Department;
import campus.domain.registrar.Meeting;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.Section;
import campus.domain.registrar.Student;
import campus.domain.registrar.Term;

import static java.util.stream.Collectors.joining;

/**
 * The fields of a type of record that a person may state, in the order of a form, under the names that clients know
 * and with their values as text.
 *
 * @param <T> the record
 */
record RecordFields<T>(RecordKind kind, List<Field<T, ?>> fields) {

    static final RecordFields<Department> DEPARTMENT = new RecordFields<>(RecordKind.DEPARTMENT, List.of(
            field("code", department -> department.details().code()),
            field("name", department -> department.details().name())));

    static final RecordFields<Term> TERM = new RecordFields<>(RecordKind.TERM, List.of(
            field("code", term -> term.details().code()),
            field("name", term -> term.details().name()),
            field("startsOn", term -> term.details().startsOn()),
            field("endsOn", term -> term.details().endsOn()),
            field("registrationOpensAt", term -> term.details().registrationOpensAt()),
            field("registrationClosesAt", term -> term.details().registrationClosesAt()),
            field("dropDeadline", term -> term.details().dropDeadline())));

    static final RecordFields<Section> SECTION = new RecordFields<>(RecordKind.SECTION, List.of(
            field("number", section -> section.details().number()),
            field("capacity", section -> section.details().capacity()),
            field("waitlistCapacity", section -> section.details().waitlistCapacity()),
            field("status", section -> section.details().status().name().toLowerCase(Locale.ROOT)),
            field("instructor", section -> section.details().instructor()),
            field("instructorId", section -> section.details().instructorId(), id -> id.value().toString()),
            field("meetings", section -> section.details().meetings(), RecordFields::text)));

    static final RecordFields<Student> STUDENT = new RecordFields<>(RecordKind.STUDENT, List.of(
            field("studentNumber", student -> student.details().number()),
            field("name", student -> student.details().name()),
            field("email", student -> student.details().email()),
            field("dateOfBirth", student -> student.details().dateOfBirth()),
            field("hold", student -> student.details().hold())));

    static final RecordFields<Assessment> ASSESSMENT = new RecordFields<>(RecordKind.ASSESSMENT, List.of(
            field("name", assessment -> assessment.details().name()),
            field("weight", assessment -> assessment.details().weight())));

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    /** Departments stand under their codes, which are asked for when they differ, inside the transaction. */
    static RecordFields<Course> course(DepartmentRepository departments) {
        return new RecordFields<>(RecordKind.COURSE, List.of(
                field("code", course -> course.details().code()),
                field("title", course -> course.details().title()),
                field("description", course -> course.details().description()),
                field("credits", course -> course.details().credits()),
                field("departmentCode", course -> course.details().departmentId(), id -> departments.find(id)
                        .map(department -> department.details().code().value()).orElseGet(id.value()::toString))));
    }

    /** What differs between two states of a record. */
    List<RecordChange.Field> differences(T before, T after) {
        return fields.stream().flatMap(field -> field.difference(before, after).stream()).toList();
    }

    /**
     * One field.
     *
     * @param value null when it is absent
     * @param text what is written of a value; empty text counts as none
     */
    record Field<T, V>(String name, Function<T, @Nullable V> value, Function<V, String> text) {

        Optional<RecordChange.Field> difference(T before, T after) {
            V old = value.apply(before);
            V now = value.apply(after);
            return Objects.equals(old, now) ? Optional.empty() : difference(name, text(old), text(now));
        }

        private @Nullable String text(@Nullable V of) {
            String written = of == null ? "" : text.apply(of);
            return written.isEmpty() ? null : written;
        }

        private static Optional<RecordChange.Field> difference(String name, @Nullable String before,
                @Nullable String after) {
            return Objects.equals(before, after) ? Optional.empty()
                    : Optional.of(new RecordChange.Field(name, before, after));
        }
    }

    private static <T> Field<T, Object> field(String name, Function<T, @Nullable Object> value) {
        return new Field<>(name, value, Object::toString);
    }

    static <T, V> Field<T, V> field(String name, Function<T, @Nullable V> value, Function<V, String> text) {
        return new Field<>(name, value, text);
    }

    /** As in "mon wed 09:00-10:15; fri 11:00-11:50". */
    private static String text(List<Meeting> meetings) {
        return meetings.stream().map(meeting -> meeting.days().stream().sorted()
                .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT)).collect(joining(" ")) + " "
                + MINUTES.format(meeting.startsAt()) + "-" + MINUTES.format(meeting.endsAt())).collect(joining("; "));
    }
}
