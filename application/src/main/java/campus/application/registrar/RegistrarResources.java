package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;

import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.Field.Kind;
import campus.application.shared.Relation;
import campus.application.shared.Resource;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.SectionStatus;

/** What the registrar's lists may be asked for. */
public final class RegistrarResources {

    public static final Entity DEPARTMENT = Entity.open("department",
            audited(Field.text("code"), Field.text("name")),
            Relation.many("courses", () -> RegistrarResources.COURSE));

    public static final Entity COURSE = Entity.open("course",
            audited(Field.text("code"), Field.text("title"), Field.of("description", Kind.PROSE),
                    Field.of("credits", Kind.DECIMAL), Field.of("departmentId", Kind.UUID)),
            Relation.one("department", () -> RegistrarResources.DEPARTMENT),
            Relation.many("sections", () -> RegistrarResources.SECTION));

    public static final Entity TERM = Entity.open("term",
            audited(Field.text("code"), Field.text("name"),
                    Field.of("startsOn", Kind.DATE), Field.of("endsOn", Kind.DATE),
                    Field.of("registrationOpensAt", Kind.INSTANT).orAbsent(),
                    Field.of("registrationClosesAt", Kind.INSTANT).orAbsent(),
                    Field.of("dropDeadline", Kind.DATE).orAbsent()),
            Relation.many("sections", () -> RegistrarResources.SECTION));

    public static final Entity SECTION = Entity.open("section",
            audited(Field.of("courseId", Kind.UUID), Field.of("termId", Kind.UUID),
                    Field.text("number"), Field.of("capacity", Kind.INTEGER),
                    Field.of("waitlistCapacity", Kind.INTEGER), Field.of("seatsTaken", Kind.INTEGER),
                    Field.of("waitlisted", Kind.INTEGER), Field.of("seatsFree", Kind.INTEGER),
                    Field.choice("status", SectionStatus.class), Field.text("instructor").orAbsent(),
                    Field.of("instructorId", Kind.UUID).orAbsent()),
            Relation.one("course", () -> RegistrarResources.COURSE),
            Relation.one("term", () -> RegistrarResources.TERM),
            Relation.many("enrollments", () -> RegistrarResources.ENROLLMENT));

    public static final Entity STUDENT = Entity.of("student",
            audited(Field.text("studentNumber"), Field.text("name"), Field.text("email"),
                    Field.of("dateOfBirth", Kind.DATE).orAbsent(), Field.of("hold", Kind.PROSE).orAbsent()),
            Relation.many("enrollments", () -> RegistrarResources.ENROLLMENT));

    public static final Entity ENROLLMENT = Entity.of("enrollment",
            List.of(Entity.ID, Field.of("version", Kind.INTEGER), Field.of("studentId", Kind.UUID),
                    Field.of("sectionId", Kind.UUID), Field.choice("status", EnrollmentStatus.class),
                    Field.of("grade", Kind.DECIMAL).orAbsent(),
                    Field.of("enrolledAt", Kind.INSTANT)),
            Relation.one("student", () -> RegistrarResources.STUDENT),
            Relation.one("section", () -> RegistrarResources.SECTION));

    public static final Resource DEPARTMENTS = Resource.of("departments", DEPARTMENT, List.of("code", "name"),
            "courses", "courses.sections");
    public static final Resource COURSES = Resource.of("courses", COURSE, List.of("code", "title"), "department",
            "sections", "sections.term", "sections.enrollments");
    public static final Resource TERMS = Resource.of("terms", TERM, List.of("code", "name"), "sections",
            "sections.course", "sections.course.department");
    public static final Resource SECTIONS = Resource.of("sections", SECTION,
            List.of("number", "instructor", "course.code", "course.title"), "course", "course.department", "term",
            "enrollments", "enrollments.student");
    public static final Resource STUDENTS = Resource.of("students", STUDENT,
            List.of("studentNumber", "name", "email"), "enrollments", "enrollments.section",
            "enrollments.section.course", "enrollments.section.course.department", "enrollments.section.term");
    public static final Resource ENROLLMENTS = Resource.of("enrollments", ENROLLMENT,
            List.of("student.studentNumber", "student.name", "section.course.code", "section.course.title"),
            "student", "section", "section.course", "section.course.department", "section.term");

    /** What instructors may ask for of those they teach: nothing private, and nothing of other sections. */
    public static final Resource STUDENTS_TAUGHT = STUDENTS.without("dateOfBirth", "hold", "enrollments");
    public static final Resource ENROLLMENTS_TAUGHT = ENROLLMENTS.without("student.dateOfBirth", "student.hold");

    /** Each under the name of its list. */
    public static final List<Resource> ALL = List.of(DEPARTMENTS, COURSES, TERMS, SECTIONS, STUDENTS, ENROLLMENTS);

    private RegistrarResources() {}

    private static List<Field> audited(Field... own) {
        List<Field> fields = new ArrayList<>(List.of(Entity.ID, Field.of("version", Kind.INTEGER)));
        fields.addAll(List.of(own));
        fields.add(Field.of("createdAt", Kind.INSTANT));
        fields.add(Field.of("createdBy", Kind.PROSE));
        fields.add(Field.of("updatedAt", Kind.INSTANT));
        fields.add(Field.of("updatedBy", Kind.PROSE));
        return fields;
    }
}
