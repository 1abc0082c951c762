package campus.application.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import campus.application.shared.Entity;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Credits;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentCode;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Name;
import campus.domain.registrar.Prose;
import campus.domain.registrar.RecordChange.Field;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Student;
import campus.domain.registrar.Students;
import campus.domain.registrar.Term;
import campus.domain.registrar.Terms;
import campus.domain.registrar.Weight;
import campus.domain.shared.Aggregate;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which fields differ, and how their values are written. */
final class RecordFieldsTest extends UseCaseTest {

    @Test
    void writesADepartment() {
        assertEquals(List.of(new Field("code", "CS", "CSE"), new Field("name", "Computing", "Computer Science")),
                differences(RecordFields.DEPARTMENT, department("cs", "Computing"),
                        department("cse", "Computer Science")));
    }

    @Test
    void writesACourseWithTheCodesOfItsDepartments() {
        school.add(Departments.aDepartment(1));
        school.add(Departments.aDepartment(2));
        assertEquals(List.of(new Field("code", "CS 1", "CS 2"), new Field("title", "One", "Two"),
                new Field("description", null, "About\ntwo"), new Field("credits", "3.00", "4.50"),
                new Field("departmentCode", Departments.aDepartment(1).details().code().value(),
                        Departments.aDepartment(2).details().code().value())),
                differences(courses(), course("CS 1", "One", "", "3", 1),
                        course("CS 2", "Two", "About\ntwo", "4.5", 2)));
    }

    @Test
    void writesATermWithItsTimesInUtc() {
        Terms term = Terms.aTerm().code("2026-fall").name("Fall").days("2026-08-24", "2026-12-18")
                .window(null, "2026-09-05T00:00:00.000001Z").dropDeadline(null);
        Terms later = Terms.aTerm().code("2027-fall").name("Autumn").days("2026-08-25", "2026-12-19")
                .window("2026-04-01T08:00:00Z", null).dropDeadline("2026-10-01");
        assertEquals(List.of(new Field("code", "2026-fall", "2027-fall"), new Field("name", "Fall", "Autumn"),
                new Field("startsOn", "2026-08-24", "2026-08-25"), new Field("endsOn", "2026-12-18", "2026-12-19"),
                new Field("registrationOpensAt", null, "2026-04-01T08:00:00Z"),
                new Field("registrationClosesAt", "2026-09-05T00:00:00.000001Z", null),
                new Field("dropDeadline", null, "2026-10-01")),
                differences(RecordFields.TERM, term.build(), later.build()));
    }

    @Test
    void writesASectionWithItsMeetings() {
        Sections section = Sections.aSection().number("A").capacity(10).instructor("Ada");
        Sections cancelled = Sections.aSection().number("B").capacity(20).waitlistCapacity(5)
                .status(SectionStatus.CANCELLED).instructor(null).taughtBy(Ids.instructor(1))
                .meeting("WED MON", "09:00", "10:15")
                .meeting("FRI", "11:00", "11:50");
        assertEquals(List.of(new Field("number", "A", "B"), new Field("capacity", "10", "20"),
                new Field("waitlistCapacity", "0", "5"), new Field("status", "open", "cancelled"),
                new Field("instructor", "Ada", null),
                new Field("instructorId", null, Ids.instructor(1).value().toString()),
                new Field("meetings", null, "mon wed 09:00-10:15; fri 11:00-11:50")),
                differences(RecordFields.SECTION, section.build(), cancelled.build()));
    }

    @Test
    void writesAStudent() {
        assertEquals(List.of(new Field("studentNumber", "S1", "S2"), new Field("name", "Ann", "Ann Lee"),
                new Field("email", "ann@school.example", "lee@school.example"),
                new Field("dateOfBirth", "2006-05-04", null), new Field("hold", null, "Fees")),
                differences(RecordFields.STUDENT,
                        Students.aStudent().number("S1").name("Ann").email("ann@school.example").build(),
                        Students.aStudent().number("S2").name("Ann Lee").email("lee@school.example").born(null)
                                .hold("Fees").build()));
    }

    @Test
    void writesAnAssessment() {
        assertEquals(List.of(new Field("name", "Final", "Exam"), new Field("weight", "40.00", "0.50")),
                differences(RecordFields.ASSESSMENT, assessment("Final", "40"), assessment("Exam", "0.5")));
    }

    @Test
    void leavesOutWhatIsTheSame() {
        assertEquals(List.of(new Field("name", "Art", "Arts")),
                differences(RecordFields.DEPARTMENT, department("ART", "Art"), department("art", "Arts")));
        assertEquals(List.of(), differences(RecordFields.DEPARTMENT, department("A", "Art"), department("A", "Art")));
        assertEquals(List.of(), differences(courses(), course("CS 1", "One", "", "3", 1),
                course("CS 1", "One", "", "3.00", 1)));
    }

    @Test
    void namesFieldsAsTheListsOfRecordsDo() {
        Set<String> known = Stream.of(RegistrarResources.DEPARTMENT, RegistrarResources.COURSE,
                RegistrarResources.TERM, RegistrarResources.SECTION, RegistrarResources.STUDENT)
                .flatMap(entity -> entity.fields().stream().map(field -> name(entity, field.name())))
                .collect(toCollection(TreeSet::new));
        Set<String> named = Stream.of(RecordFields.DEPARTMENT, courses(), RecordFields.TERM, RecordFields.SECTION,
                RecordFields.STUDENT)
                .flatMap(fields -> fields.fields().stream().map(field -> fields.kind() + "." + field.name()))
                .collect(toCollection(TreeSet::new));
        named.removeAll(known);
        assertEquals(Set.of("COURSE.departmentCode", "SECTION.meetings"), named);
    }

    @Test
    void hasAFieldForEveryDetail() {
        assertEquals(Stream.of(Department.Details.class, Course.Details.class, Term.Details.class,
                Section.Details.class, Student.Details.class, Assessment.Details.class)
                .map(details -> details.getRecordComponents().length).toList(),
                Stream.of(RecordFields.DEPARTMENT, courses(), RecordFields.TERM, RecordFields.SECTION,
                        RecordFields.STUDENT, RecordFields.ASSESSMENT).map(fields -> fields.fields().size()).toList());
    }

    private static String name(Entity entity, String field) {
        return entity.name().toUpperCase(Locale.ROOT) + "." + field;
    }

    private RecordFields<Course> courses() {
        return RecordFields.course(adapters.departments());
    }

    private <T extends Aggregate<?>> List<Field> differences(RecordFields<T> fields, T before, T after) {
        return school.in(() -> fields.differences(before, after));
    }

    private static Department department(String code, String name) {
        return new Department(Ids.department(1), 0,
                new Department.Details(new DepartmentCode(code), new Name(name)));
    }

    private static Course course(String code, String title, String description, String credits, int department) {
        return new Course(Ids.course(1), 0, new Course.Details(new CourseCode(code), new Name(title),
                new Prose(description), new Credits(new BigDecimal(credits)), Ids.department(department)));
    }

    private static Assessment assessment(String name, String weight) {
        return new Assessment(Ids.assessment(1), 0, Ids.section(1),
                new Assessment.Details(new Name(name), new Weight(new BigDecimal(weight))));
    }
}
