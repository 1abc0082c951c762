package campus.application.registrar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Audit;
import campus.application.shared.Criteria;
import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.InMemoryCriteria;
import campus.application.shared.InMemoryRow;
import campus.application.shared.InMemoryTable;
import campus.application.shared.Relation;
import campus.domain.registrar.Course;
import campus.domain.registrar.Department;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Grade;
import campus.domain.registrar.InstructorId;
import campus.domain.registrar.Section;
import campus.domain.registrar.Student;
import campus.domain.registrar.Term;
import campus.domain.shared.Aggregate;

/** The records of a registrar in memory as the fields and relations of lists see them. */
final class RegistrarNodes {
    private final RegistrarTables tables;

    RegistrarNodes(RegistrarTables tables) {
        this.tables = tables;
    }

    boolean meets(InMemoryRow<?> row, Criteria filter) {
        return InMemoryCriteria.meets(node(row), filter);
    }

    boolean meets(Enrollment enrollment, Criteria filter) {
        return InMemoryCriteria.meets(node(enrollment), filter);
    }

    /** All live records of a type. */
    List<InMemoryCriteria.Node> all(Entity entity) {
        return switch (entity.name()) {
            case "department" -> rows(tables.departments(), department -> true);
            case "course" -> rows(tables.courses(), course -> true);
            case "term" -> rows(tables.terms(), term -> true);
            case "section" -> rows(tables.sections(), section -> true);
            case "student" -> rows(tables.students(), student -> true);
            case "enrollment" -> enrollments(enrollment -> true);
            default -> throw new IllegalArgumentException("no list has such records: " + entity);
        };
    }

    InMemoryCriteria.Node node(InMemoryRow<?> row) {
        return switch (row.record()) {
            case Department department -> new Node(of(department, row.audit()), Map.of("courses",
                    () -> rows(tables.courses(), course -> course.details().departmentId().equals(department.id()))));
            case Course course -> new Node(of(course, row.audit()), Map.of("department",
                    () -> one(tables.departments(), course.details().departmentId()), "sections",
                    () -> rows(tables.sections(), section -> section.courseId().equals(course.id()))));
            case Term term -> new Node(of(term, row.audit()), Map.of("sections",
                    () -> rows(tables.sections(), section -> section.termId().equals(term.id()))));
            case Section section -> new Node(of(section, row.audit()), Map.of("course",
                    () -> one(tables.courses(), section.courseId()), "term",
                    () -> one(tables.terms(), section.termId()), "enrollments",
                    () -> enrollments(enrollment -> enrollment.sectionId().equals(section.id()))));
            case Student student -> new Node(of(student, row.audit()), Map.of("enrollments",
                    () -> enrollments(enrollment -> enrollment.studentId().equals(student.id()))));
            default -> throw new IllegalArgumentException("no list has such records: " + row);
        };
    }

    InMemoryCriteria.Node node(Enrollment enrollment) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", enrollment.id().value());
        values.put("version", enrollment.version());
        values.put("studentId", enrollment.studentId().value());
        values.put("sectionId", enrollment.sectionId().value());
        values.put("status", enrollment.status().name());
        values.put("grade", Optional.ofNullable(enrollment.grade()).map(Grade::points).orElse(null));
        values.put("enrolledAt", enrollment.enrolledAt());
        return new Node(values, Map.of("student", () -> one(tables.students(), enrollment.studentId()), "section",
                () -> one(tables.sections(), enrollment.sectionId())));
    }

    private static Map<String, @Nullable Object> of(Department department, Audit audit) {
        Map<String, @Nullable Object> values = common(department, audit);
        values.put("code", department.details().code().value());
        values.put("name", department.details().name().value());
        return values;
    }

    private static Map<String, @Nullable Object> of(Course course, Audit audit) {
        Map<String, @Nullable Object> values = common(course, audit);
        Course.Details details = course.details();
        values.put("code", details.code().value());
        values.put("title", details.title().value());
        values.put("description", details.description().value());
        values.put("credits", details.credits().value());
        values.put("departmentId", details.departmentId().value());
        return values;
    }

    private static Map<String, @Nullable Object> of(Term term, Audit audit) {
        Map<String, @Nullable Object> values = common(term, audit);
        Term.Details details = term.details();
        values.put("code", details.code().value());
        values.put("name", details.name().value());
        values.put("startsOn", details.startsOn());
        values.put("endsOn", details.endsOn());
        values.put("registrationOpensAt", details.registrationOpensAt());
        values.put("registrationClosesAt", details.registrationClosesAt());
        values.put("dropDeadline", details.dropDeadline());
        return values;
    }

    private static Map<String, @Nullable Object> of(Section section, Audit audit) {
        Map<String, @Nullable Object> values = common(section, audit);
        Section.Details details = section.details();
        values.put("courseId", section.courseId().value());
        values.put("termId", section.termId().value());
        values.put("number", details.number().value());
        values.put("capacity", (long) details.capacity());
        values.put("waitlistCapacity", (long) details.waitlistCapacity());
        values.put("seatsTaken", (long) section.seatsTaken());
        values.put("waitlisted", (long) section.waitlisted());
        values.put("seatsFree", (long) details.capacity() - section.seatsTaken());
        values.put("status", details.status().name());
        values.put("instructor", text(details.instructor()));
        values.put("instructorId", Optional.ofNullable(details.instructorId()).map(InstructorId::value).orElse(null));
        return values;
    }

    private static Map<String, @Nullable Object> of(Student student, Audit audit) {
        Map<String, @Nullable Object> values = common(student, audit);
        Student.Details details = student.details();
        values.put("studentNumber", details.number().value());
        values.put("name", details.name().value());
        values.put("email", details.email().value());
        values.put("dateOfBirth", details.dateOfBirth());
        values.put("hold", text(details.hold()));
        return values;
    }

    private static Map<String, @Nullable Object> common(Aggregate<?> record, Audit audit) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", record.id().value());
        values.put("version", record.version());
        values.put("createdAt", audit.createdAt());
        values.put("createdBy", audit.createdBy());
        values.put("updatedAt", audit.updatedAt());
        values.put("updatedBy", audit.updatedBy());
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private <K, T> List<InMemoryCriteria.Node> one(InMemoryTable<K, InMemoryRow<T>> table, K id) {
        InMemoryRow<T> row = table.get(id);
        if (row == null) {
            throw new IllegalStateException("refers to what was never stored: " + id);
        }
        return List.of(node(row));
    }

    private <K, T> List<InMemoryCriteria.Node> rows(InMemoryTable<K, InMemoryRow<T>> table, Predicate<T> condition) {
        return table.all().stream().filter(row -> !row.deleted() && condition.test(row.record())).map(this::node)
                .toList();
    }

    private List<InMemoryCriteria.Node> enrollments(Predicate<Enrollment> condition) {
        return tables.enrollments().all().stream().filter(condition).map(this::node).toList();
    }

    /** A record's values, and the others it leads to. */
    private record Node(Map<String, @Nullable Object> values,
            Map<String, Supplier<List<InMemoryCriteria.Node>>> relations)
            implements InMemoryCriteria.Node {

        @Override
        public @Nullable Object value(Field field) {
            if (!values.containsKey(field.name())) {
                throw new IllegalArgumentException("no such field: " + field);
            }
            return values.get(field.name());
        }

        @Override
        public List<InMemoryCriteria.Node> related(Relation relation) {
            return Objects.requireNonNull(relations.get(relation.name())).get();
        }
    }
}
