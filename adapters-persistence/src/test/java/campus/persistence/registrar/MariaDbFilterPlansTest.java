package campus.persistence.registrar;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.registrar.CriteriaContract;
import campus.application.registrar.RegistrarResources;
import campus.application.shared.Criteria;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.ListRequest;
import campus.application.shared.Operator;
import campus.application.shared.Resource;
import campus.application.shared.RowQueries;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.persistence.shared.TestSchool;

import static campus.application.registrar.RegistrarResources.COURSES;
import static campus.application.registrar.RegistrarResources.ENROLLMENTS;
import static campus.application.registrar.RegistrarResources.SECTIONS;
import static campus.application.registrar.RegistrarResources.STUDENTS;
import static campus.application.shared.Operator.CONTAINS_IGNORING_CASE;
import static campus.application.shared.Operator.EQUAL;
import static campus.application.shared.Operator.GREATER;
import static campus.application.shared.Operator.LESS;
import static campus.application.shared.Operator.LESS_OR_EQUAL;
import static campus.application.shared.Operator.MONTH;
import static campus.persistence.registrar.ServerPlans.id;
import static campus.persistence.registrar.ServerPlans.insert;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * A real server never reads all of a large table for a list in its own order, nor for one that is narrowed by a field that
 * an index serves to few of its records, whatever way leads to the field.
 */
final class MariaDbFilterPlansTest {

    private static final Set<String> LARGE = Set.of("student", "section", "enrollment");

    private static @Nullable TestSchool filled;

    @BeforeAll
    static void fill() throws SQLException {
        TestSchool school = TestSchool.onServer().emptied();
        try (Connection connection = school.database().getConnection();
                Statement statement = connection.createStatement()) {
            insert(statement, "department", "code, name, name_folded",
                    "concat('D', n), concat('Name ', n), concat('name ', n)", 60);
            insert(statement, "course", "code, title, title_folded, description, credits, department_id",
                    "concat('C', n), concat('Title ', n), concat('title ', n), '', n mod 900 / 100, " + id("n mod 60"),
                    900);
            insert(statement, "term",
                    "code, name, name_folded, starts_on, ends_on, registration_opens_at, registration_closes_at, drop_deadline",
                    "concat('t', n), concat('Term ', n), concat('term ', n), date '1900-01-01' + interval n month,"
                            + " date '1900-04-01' + interval n month, timestamp '1900-01-01 00:00:00' + interval n month,"
                            + " timestamp '1900-01-02 00:00:00' + interval n month, date '1900-02-01' + interval n month",
                    900);
            insert(statement, "section",
                    "course_id, term_id, number, capacity, waitlist_capacity, seats_taken, waitlisted, status,"
                            + " instructor, instructor_folded",
                    id("n mod 900") + ", " + id("n mod 899") + ", concat('S', n), n mod 900, n mod 901, n mod 900, 0,"
                            + " case when n mod 900 = 77 then 'CANCELLED' else 'OPEN' end,"
                            + " concat('Teacher ', n mod 900), concat('teacher ', n mod 900)",
                    9_000);
            insert(statement, "student", "student_number, name, name_folded, email, date_of_birth, hold",
                    "concat('S', n), concat('Name ', n mod 900), concat('name ', n mod 900), concat(n, '@school.test'),"
                            + " date '1950-01-01' + interval n mod 9000 day, case when n mod 900 = 77 then 'a fine' end",
                    10_000);
            insert(statement, "enrollment", "student_id, section_id, status, grade, enrolled_at",
                    id("n") + ", " + id("n mod 8999") + ", case when n mod 900 > 0 then 'COMPLETED' else 'ACTIVE' end,"
                            + " case when n mod 900 > 0 then n mod 400 / 100 end,"
                            + " timestamp '1990-01-01 00:00:00' + interval n hour",
                    10_000);
        }
        filled = school;
    }

    static Stream<Arguments> filters() {
        return Stream.concat(documented(), RegistrarResources.ALL.stream()
                .flatMap(resource -> Stream.concat(Stream.of(Arguments.of(resource, Criteria.all(), List.of())),
                        resource.fields().stream().filter(path -> isServed(resource, path)).flatMap(
                                path -> narrow(path).map(filter -> Arguments.of(resource, filter, List.of()))))));
    }

    /** The filters and orders that bootstrap/docs/querying.md shows. */
    private static Stream<Arguments> documented() {
        return Stream.of(
                asked(SECTIONS, List.of(SortKey.ascending(SortField.text("course.code"))),
                        says(SECTIONS, "course.department.code", EQUAL, "D7"),
                        says(SECTIONS, "term.code", EQUAL, "t77"),
                        says(SECTIONS, "status", EQUAL, "OPEN"), says(SECTIONS, "seatsFree", GREATER, 0L)),
                asked(SECTIONS, List.of(SortKey.descending(SortField.integer("seatsTaken"))),
                        says(SECTIONS, "term.code", EQUAL, "t77"), says(SECTIONS, "seatsFree", LESS_OR_EQUAL, 2L)),
                asked(STUDENTS, List.of(SortKey.ascending(SortField.text("name"))),
                        says(STUDENTS, "enrollments.grade", LESS, new BigDecimal("0.10")),
                        says(STUDENTS, "enrollments.section.course.department.code", EQUAL, "D7")),
                asked(STUDENTS, List.of(SortKey.ascending(SortField.text("name"))),
                        says(STUDENTS, "name", CONTAINS_IGNORING_CASE, "77")),
                asked(COURSES, List.of(SortKey.ascending(SortField.text("code"))),
                        new Criteria.Related(COURSES.way("sections").orElseThrow(), true)),
                asked(ENROLLMENTS, List.of(SortKey.descending(SortField.instant("enrolledAt"))),
                        says(ENROLLMENTS, "status", EQUAL, "DROPPED"),
                        says(ENROLLMENTS, "section.term.code", EQUAL, "t77")),
                asked(STUDENTS, List.of(SortKey.ascending(SortField.date("dateOfBirth"))),
                        says(STUDENTS, "dateOfBirth", MONTH, 10)),
                asked(ENROLLMENTS, List.of(), says(ENROLLMENTS, "section.course.department.code", EQUAL, "D7"),
                        says(ENROLLMENTS, "section.term.code", EQUAL, "t77")));
    }

    private static boolean isServed(Resource resource, FieldPath path) {
        return TestSchool.onServer().get(RowQueries.class).index(path.entity(resource.entity()), path.field())
                .isPresent();
    }

    private static Arguments asked(Resource resource, List<SortKey> sort, Criteria... filter) {
        return Arguments.of(resource, new Criteria.And(List.of(filter)), sort);
    }

    private static Criteria says(Resource resource, String path, Operator operator, Object value) {
        return operator.of(resource.require(path), List.of(value));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("filters")
    void readsNoLargeTableAsAWhole(Resource resource, Criteria filter, List<SortKey> sort) throws SQLException {
        TestSchool school = filled;
        assertNotNull(school);
        assumeFalse(asksForNone(filter) && isMariaDb(school), "reads all records once to find who has none of them");
        ListRequest request = new ListRequest(50, sort, null, false, filter);
        StatementCounter.Bound page = school.get(StatementCounter.class)
                .boundDuring(() -> CriteriaContract.page(TestRegistrar.on(school), resource, request)).getFirst();
        List<ServerPlans.Step> plan = ServerPlans.explain(school, page.sql(), page.values());
        assertTrue(plan.stream().filter(isLarge(page.sql())).noneMatch(step -> isWhole(step, plan)),
                () -> page.sql() + "\n" + plan);
    }

    private static boolean asksForNone(Criteria filter) {
        return filter instanceof Criteria.And(List<Criteria> parts)
                && parts.stream().anyMatch(part -> part instanceof Criteria.Related related && related.negated());
    }

    private static boolean isMariaDb(TestSchool school) throws SQLException {
        try (Connection connection = school.database().getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        }
    }

    /** An index that is read in the order of the list is left as soon as the page is full. */
    private static boolean isWhole(ServerPlans.Step step, List<ServerPlans.Step> plan) {
        return "ALL".equals(step.type()) || ("index".equals(step.type()) && ServerPlans.sorts(plan));
    }

    /** Steps are told by the alias of their table. */
    private static Predicate<ServerPlans.Step> isLarge(String sql) {
        return step -> LARGE.stream().anyMatch(table -> sql.contains(" " + table + " " + step.table() + " ")
                || sql.contains(" " + table + " " + step.table() + "\n"));
    }

    private static Stream<Criteria> narrow(FieldPath path) {
        Object value = value(path);
        Stream<Criteria> equal = Stream.of(Operator.EQUAL.of(path, List.of(value)));
        return path.field().isChoice() || List.of(Field.Kind.UUID, Field.Kind.PROSE).contains(path.field().kind())
                ? equal
                : path.field().kind() == Field.Kind.TEXT ? Stream.concat(equal,
                        Stream.of(Operator.STARTS_WITH.of(path, List.of(value)),
                                Operator.STARTS_WITH_IGNORING_CASE.of(path, List.of(value))))
                        : Stream.concat(equal, Stream.of(Operator.BETWEEN.of(path, List.of(value, value))));
    }

    private static Object value(FieldPath path) {
        Field field = path.field();
        if (field.isChoice()) {
            return field.choices().contains("ACTIVE") ? "ACTIVE" : "CANCELLED";
        }
        return switch (field.kind()) {
            case TEXT, PROSE -> switch (field.name()) {
                case "code" -> path.relations().isEmpty() ? "D7" : "C77";
                case "name" -> "Name 77";
                case "title" -> "Title 77";
                case "instructor" -> "Teacher 77";
                case "hold" -> "a fine";
                case "createdBy", "updatedBy" -> "you";
                default -> "S77";
            };
            case INTEGER -> 77L;
            case DECIMAL -> new BigDecimal("0.77");
            case DATE -> LocalDate.parse("1960-03-01");
            case INSTANT -> Instant.parse("1990-02-01T05:00:00Z");
            case UUID -> new UUID(0, 77);
        };
    }
}
