package campus.application.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.Operator;
import campus.application.shared.Page;
import campus.application.shared.Resource;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;
import campus.domain.registrar.Terms;

import static campus.application.registrar.RegistrarResources.COURSES;
import static campus.application.registrar.RegistrarResources.DEPARTMENTS;
import static campus.application.registrar.RegistrarResources.ENROLLMENTS;
import static campus.application.registrar.RegistrarResources.SECTIONS;
import static campus.application.registrar.RegistrarResources.STUDENTS;
import static campus.application.registrar.RegistrarResources.TERMS;
import static campus.application.shared.Operator.BETWEEN;
import static campus.application.shared.Operator.CONTAINS;
import static campus.application.shared.Operator.CONTAINS_IGNORING_CASE;
import static campus.application.shared.Operator.DATE;
import static campus.application.shared.Operator.ENDS_WITH;
import static campus.application.shared.Operator.ENDS_WITH_IGNORING_CASE;
import static campus.application.shared.Operator.EQUAL;
import static campus.application.shared.Operator.EQUAL_IGNORING_CASE;
import static campus.application.shared.Operator.GREATER;
import static campus.application.shared.Operator.GREATER_OR_EQUAL;
import static campus.application.shared.Operator.IN;
import static campus.application.shared.Operator.IS_NULL;
import static campus.application.shared.Operator.LESS;
import static campus.application.shared.Operator.LESS_OR_EQUAL;
import static campus.application.shared.Operator.MONTH;
import static campus.application.shared.Operator.NOT_EQUAL;
import static campus.application.shared.Operator.OUT;
import static campus.application.shared.Operator.STARTS_WITH;
import static campus.application.shared.Operator.STARTS_WITH_IGNORING_CASE;
import static campus.application.shared.Operator.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every adapter takes criteria to mean, operator by operator. Records are told by the numbers of their making. */
public abstract class CriteriaContract extends RegistrarContract {

    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00Z");

    @BeforeEach
    final void addRecords() {
        School school = school();
        school.add(Departments.aDepartment(1).code("CS").name("Computer Science"));
        school.add(Departments.aDepartment(2).code("ART").name("Art"));
        for (int i = 1; i <= 4; i++) {
            school.add(Courses.aCourse(i).code("CS " + i).credits(i + ".50").department(Ids.department(1)));
        }
        school.add(Terms.aTerm(1).code("2026-fall").days("2026-08-24", "2026-12-11")
                .window("2026-01-01T00:00:00Z", "2026-12-31T23:59:59.999999Z").dropDeadline("2026-09-04"));
        school.add(Terms.aTerm(2).code("2027-fall").days("2027-08-24", "2027-12-11").window(null, null)
                .dropDeadline(null));
        school.add(Sections.aSection(1).number("A").capacity(30).instructor("Turing").taughtBy(Ids.instructor(1)));
        school.add(Sections.aSection(2).number("B").course(Ids.course(2)).term(Ids.term(2)).capacity(0)
                .instructor(null).status(SectionStatus.CLOSED));
        school.add(Sections.aSection(3).number("C").course(Ids.course(3)).instructor("turing"));
        school.delete(school.adapters().sections(), Ids.section(3));
        school.claim(Ids.section(1), 28);
        List<String> names = List.of("Ann", "ANN", "Änn", "50% off_!\\ 'it'", "Σίσυφος", "𝒜nn", "Zoë");
        for (int i = 1; i <= names.size(); i++) {
            school.add(Students.aStudent(i).name(names.get(i - 1)).email("S" + i + "@School.example").hold(null)
                    .born(List.of("1999-12-31", "2000-01-01", "2000-02-29").get(i % 3)));
        }
        school.add(Students.aStudent(8).name("Bo").born(null).hold("a Book"));
        school.add(Enrollments.anEnrollment(1).student(Ids.student(1)).section(Ids.section(1)).completed("1.50")
                .enrolledAt(NOON));
        school.add(Enrollments.anEnrollment(2).student(Ids.student(1)).section(Ids.section(2)).active()
                .enrolledAt(NOON.plusSeconds(86_400)));
        school.add(Enrollments.anEnrollment(3).student(Ids.student(2)).section(Ids.section(1)).completed("3.00")
                .enrolledAt(NOON.plusNanos(1_000)));
        school.add(Enrollments.anEnrollment(4).student(Ids.student(3)).section(Ids.section(2)).dropped()
                .enrolledAt(Instant.parse("2026-08-20T23:59:59.999999Z")));
    }

    static Stream<Arguments> questions() {
        return Stream.of(students(), numbersAndTimes(), related()).flatMap(part -> part);
    }

    private static Stream<Arguments> students() {
        return Stream.of(
                that(STUDENTS, says("name", EQUAL, "Ann"), 1),
                that(STUDENTS, says("name", EQUAL, "Ann "), 1),
                that(STUDENTS, says("name", EQUAL, "Änn"), 3),
                that(STUDENTS, says("name", EQUAL, "𝒜nn"), 6),
                that(STUDENTS, says("name", NOT_EQUAL, "Ann"), 2, 3, 4, 5, 6, 7, 8),
                that(STUDENTS, says("name", IN, "Ann", "Bo", "nobody"), 1, 8),
                that(STUDENTS, says("name", OUT, "Ann", "Bo"), 2, 3, 4, 5, 6, 7),
                that(STUDENTS, says("name", GREATER, "Zoë"), 3, 5, 6),
                that(STUDENTS, says("name", GREATER_OR_EQUAL, "Zoë"), 3, 5, 6, 7),
                that(STUDENTS, says("name", LESS, "ANN"), 4),
                that(STUDENTS, says("name", LESS_OR_EQUAL, "ANN"), 2, 4),
                that(STUDENTS, says("name", GREATER, "\uFFFD"), 6),
                that(STUDENTS, says("name", BETWEEN, "ANN", "Bo"), 1, 2, 8),
                that(STUDENTS, says("name", CONTAINS, "nn"), 1, 3, 6),
                that(STUDENTS, says("name", CONTAINS, "%"), 4),
                that(STUDENTS, says("name", CONTAINS, "_!"), 4),
                that(STUDENTS, says("name", CONTAINS, "\\"), 4),
                that(STUDENTS, says("name", CONTAINS, "'it'"), 4),
                that(STUDENTS, says("name", CONTAINS, "n "), new int[0]),
                that(STUDENTS, says("name", CONTAINS_IGNORING_CASE, "NN"), 1, 2, 3, 6),
                that(STUDENTS, says("name", CONTAINS_IGNORING_CASE, "ΣΥΦΟΣ"), 5),
                that(STUDENTS, says("name", STARTS_WITH, "A"), 1, 2),
                that(STUDENTS, says("name", STARTS_WITH_IGNORING_CASE, "ä"), 3),
                that(STUDENTS, says("name", ENDS_WITH, "NN"), 2),
                that(STUDENTS, says("name", ENDS_WITH_IGNORING_CASE, "OË"), 7),
                that(STUDENTS, says("name", ENDS_WITH_IGNORING_CASE, "ς"), 5),
                that(STUDENTS, says("name", EQUAL_IGNORING_CASE, "aNN"), 1, 2),
                that(STUDENTS, says("name", EQUAL_IGNORING_CASE, "ann "), new int[0]),
                that(STUDENTS, says("name", EQUAL_IGNORING_CASE, "a%"), new int[0]),
                that(STUDENTS, says("email", STARTS_WITH_IGNORING_CASE, "S1@"), 1),
                that(STUDENTS, says("studentNumber", EQUAL_IGNORING_CASE, "s2"), 2),
                that(STUDENTS, says("hold", IS_NULL, false), 8),
                that(STUDENTS, says("hold", IS_NULL, true), 1, 2, 3, 4, 5, 6, 7),
                that(STUDENTS, says("hold", CONTAINS, "Book"), 8),
                that(STUDENTS, says("hold", CONTAINS, "book"), new int[0]),
                that(STUDENTS, says("hold", NOT_EQUAL, "a Book"), 1, 2, 3, 4, 5, 6, 7),
                that(STUDENTS, says("id", EQUAL, Ids.student(2).value()), 2),
                that(STUDENTS, says("id", NOT_EQUAL, Ids.student(2).value()), 1, 3, 4, 5, 6, 7, 8));
    }

    private static Stream<Arguments> numbersAndTimes() {
        return Stream.of(
                that(STUDENTS, says("dateOfBirth", EQUAL, day("2000-01-01")), 1, 4, 7),
                that(STUDENTS, says("dateOfBirth", LESS, day("2000-01-01")), 3, 6),
                that(STUDENTS, says("dateOfBirth", NOT_EQUAL, day("2000-01-01")), 2, 3, 5, 6, 8),
                that(STUDENTS, says("dateOfBirth", YEAR, 2000), 1, 2, 4, 5, 7),
                that(STUDENTS, says("dateOfBirth", MONTH, 2), 2, 5),
                that(STUDENTS, says("dateOfBirth", IS_NULL, true), 8),
                that(COURSES, says("credits", EQUAL, new BigDecimal("2.5")), 2),
                that(COURSES, says("credits", GREATER, new BigDecimal("2.50")), 3, 4),
                that(COURSES, says("credits", BETWEEN, new BigDecimal("1.5"), new BigDecimal("2.499")), 1),
                that(SECTIONS, says("capacity", GREATER_OR_EQUAL, 30L), 1),
                that(SECTIONS, says("capacity", IN, 30L, Long.MAX_VALUE), 1),
                that(SECTIONS, says("capacity", OUT, 30L, Long.MIN_VALUE), 2),
                that(SECTIONS, either(says("seatsTaken", EQUAL, 28L), says("seatsTaken", EQUAL, Long.MAX_VALUE)), 1),
                that(SECTIONS, says("seatsFree", EQUAL, 0L), 2),
                that(SECTIONS, says("seatsFree", GREATER, 0L), 1),
                that(SECTIONS, says("status", EQUAL, "CLOSED"), 2),
                that(SECTIONS, says("status", OUT, "CLOSED"), 1),
                that(SECTIONS, says("instructor", NOT_EQUAL, "Turing"), 2),
                that(SECTIONS, says("instructorId", EQUAL, Ids.instructor(1).value()), 1),
                that(SECTIONS, says("instructorId", NOT_EQUAL, Ids.instructor(1).value()), 2),
                that(SECTIONS, says("instructorId", IS_NULL, true), 2),
                that(SECTIONS, says("instructor", EQUAL_IGNORING_CASE, "TURING"), 1),
                that(TERMS, says("registrationOpensAt", YEAR, 2026), 1),
                that(TERMS, says("registrationClosesAt", DATE, day("2026-12-31")), 1),
                that(TERMS, says("registrationClosesAt", MONTH, 12), 1),
                that(TERMS, says("registrationClosesAt", MONTH, 1), new int[0]),
                that(TERMS, says("dropDeadline", IS_NULL, true), 2),
                that(TERMS, says("code", EQUAL_IGNORING_CASE, "2026-FALL"), 1),
                that(ENROLLMENTS, says("enrolledAt", DATE, day("2026-08-20")), 1, 3, 4),
                that(ENROLLMENTS, says("enrolledAt", GREATER, NOON), 2, 3, 4),
                that(ENROLLMENTS, says("enrolledAt", LESS_OR_EQUAL, NOON), 1),
                that(ENROLLMENTS, says("grade", LESS, new BigDecimal("2")), 1),
                that(ENROLLMENTS, says("grade", NOT_EQUAL, new BigDecimal("3")), 1, 2, 4),
                that(ENROLLMENTS, says("grade", IS_NULL, false), 1, 3));
    }

    private static Stream<Arguments> related() {
        return Stream.of(
                that(ENROLLMENTS, says("section.course.code", STARTS_WITH, "CS"), 1, 2, 3, 4),
                that(ENROLLMENTS, says("section.course.code", EQUAL, "CS 2"), 2, 4),
                that(ENROLLMENTS, says("section.course.department.name", CONTAINS_IGNORING_CASE, "science"), 1, 2, 3,
                        4),
                that(ENROLLMENTS, says("student.name", EQUAL, "Ann"), 1, 2),
                that(STUDENTS, says("enrollments.grade", LESS, new BigDecimal("2")), 1),
                that(STUDENTS, says("enrollments.grade", NOT_EQUAL, new BigDecimal("1.5")), 1, 2, 3),
                that(STUDENTS, says("enrollments.status", IN, "COMPLETED", "ACTIVE"), 1, 2),
                that(STUDENTS, none("enrollments"), 4, 5, 6, 7, 8),
                that(STUDENTS, some("enrollments"), 1, 2, 3),
                that(STUDENTS, says("enrollments.section.course.code", EQUAL, "CS 2"), 1, 3),
                that(STUDENTS, both(says("enrollments.status", EQUAL, "COMPLETED"),
                        says("enrollments.section.course.code", EQUAL, "CS 2")), new int[0]),
                that(STUDENTS, both(alone(says("enrollments.status", EQUAL, "COMPLETED")),
                        alone(says("enrollments.section.course.code", EQUAL, "CS 2"))), 1),
                that(COURSES, none("sections"), 3, 4),
                that(COURSES, some("sections.enrollments"), 1, 2),
                that(COURSES, says("sections.enrollments.grade", GREATER, new BigDecimal("2")), 1),
                that(COURSES, both(says("sections.number", EQUAL, "A"),
                        says("sections.enrollments.status", EQUAL, "ACTIVE")), new int[0]),
                that(COURSES, says("sections.term.code", EQUAL, "2027-fall"), 2),
                that(COURSES, says("sections.number", EQUAL, "C"), new int[0]),
                that(DEPARTMENTS, none("courses"), 2),
                that(DEPARTMENTS, says("courses.sections.capacity", EQUAL, 0L), 1),
                that(DEPARTMENTS, says("courses.sections.capacity", IN, 0L, Long.MAX_VALUE), 1),
                that(TERMS, says("sections.course.department.code", EQUAL, "CS"), 1, 2),
                that(SECTIONS, says("enrollments.student.name", EQUAL, "Ann"), 1, 2),
                that(STUDENTS, either(says("name", EQUAL, "Bo"), says("enrollments.status", EQUAL, "DROPPED")), 3, 8),
                that(STUDENTS, either(), new int[0]),
                that(STUDENTS, resource -> Criteria.all(), 1, 2, 3, 4, 5, 6, 7, 8),
                that(STUDENTS, both(either(says("name", EQUAL, "Ann"), says("name", EQUAL, "Bo")), none("enrollments")),
                        8));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("questions")
    final void findsWhatMeets(Resource resource, Criteria criteria, List<Integer> wanted) {
        List<SortKey> backwards = List.of(SortKey.descending(SortField.instant("createdAt")));
        assertEquals(wanted, numbers(resource, new ListRequest(500, List.of(), null, false, criteria)));
        if (resource != ENROLLMENTS) {
            assertEquals(wanted.reversed(), numbers(resource, new ListRequest(500, backwards, null, false, criteria)));
        }
        Page<?> counted = page(school().adapters(), resource, new ListRequest(1, List.of(), null, true, criteria));
        assertEquals((long) wanted.size(), counted.total());
        assertEquals(wanted.size() > 1, counted.next() != null);
    }

    @Test
    final void keepsToTheScopeOfAList() {
        Criteria wide = either(says("status", EQUAL, "ACTIVE"), says("status", NOT_EQUAL, "ACTIVE")).on(ENROLLMENTS);
        EnrollmentQueries queries = school().adapters().enrollmentQueries();
        ListRequest request = new ListRequest(500, List.of(), null, true, wide);
        assertEquals(2L, queries.ofSection(Ids.section(1), request).total());
        assertEquals(2, queries.ofSection(Ids.section(1), request).items().size());
        assertEquals(1, queries.ofStudent(Ids.student(2), request).items().size());
        assertEquals(1, queries.enrolledBetween(NOON, NOON, request).items().size());
        assertEquals(1, school().adapters().sectionQueries().ofCourse(Ids.course(1),
                new ListRequest(500, List.of(), null, false, some("enrollments").on(SECTIONS))).items().size());
    }

    /** Criteria that wait for the list they are asked of. */
    private interface Question {
        Criteria on(Resource resource);
    }

    private static Arguments that(Resource resource, Question question, int... wanted) {
        return Arguments.of(resource, question.on(resource), Arrays.stream(wanted).boxed().toList());
    }

    private static Question says(String path, Operator operator, Object... arguments) {
        return resource -> operator.of(resource.field(path).orElseThrow(), List.of(arguments));
    }

    private static Question none(String way) {
        return resource -> new Criteria.Related(resource.way(way).orElseThrow(), true);
    }

    private static Question some(String way) {
        return resource -> new Criteria.Related(resource.way(way).orElseThrow(), false);
    }

    private static Question both(Question one, Question other) {
        return resource -> new Criteria.And(List.of(one.on(resource), other.on(resource)));
    }

    private static Question alone(Question question) {
        return resource -> new Criteria.And(List.of(question.on(resource)));
    }

    private static Question either(Question... questions) {
        return resource -> new Criteria.Or(Arrays.stream(questions).map(question -> question.on(resource)).toList());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private List<Integer> numbers(Resource resource, ListRequest request) {
        return numbers(page(school().adapters(), resource, request));
    }

    /** A page of the list, from the adapter that has it. */
    public static Page<?> page(RegistrarAdapters adapters, Resource resource, ListRequest request) {
        return switch (resource.name()) {
            case "departments" -> adapters.departmentQueries().list(request);
            case "courses" -> adapters.courseQueries().list(request);
            case "terms" -> adapters.termQueries().list(request);
            case "sections" -> adapters.sectionQueries().list(request);
            case "students" -> adapters.studentQueries().list(request);
            case "enrollments" -> adapters.enrollmentQueries().list(request);
            default -> throw new IllegalArgumentException(resource.name());
        };
    }

    /** The numbers of which the records of a page were made. */
    public static List<Integer> numbers(Page<?> page) {
        return page.items().stream().map(view -> Ids.number(switch (view) {
            case DepartmentView department -> department.department().id();
            case CourseView course -> course.course().id();
            case TermView term -> term.term().id();
            case SectionView section -> section.section().id();
            case StudentView student -> student.student().id();
            case EnrollmentView enrollment -> enrollment.enrollment().id();
            default -> throw new IllegalArgumentException(view.toString());
        })).toList();
    }
}
