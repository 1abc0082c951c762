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
import campus.persistence.shared.TestSchool;

import static campus.persistence.registrar.ServerPlans.id;
import static campus.persistence.registrar.ServerPlans.insert;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A real server never reads all of a large table for a list in its own order, nor for one that is narrowed by a field that
 * counts as indexed to few of its records, whatever way leads to the field.
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
                    "code, name, name_folded, starts_on, ends_on, registration_opens_at",
                    "concat('t', n), concat('Term ', n), concat('term ', n), date '1900-01-01' + interval n month,"
                            + " date '1900-04-01' + interval n month, timestamp '1900-01-01 00:00:00' + interval n month",
                    900);
            insert(statement, "section",
                    "course_id, term_id, number, capacity, waitlist_capacity, seats_taken, waitlisted, status,"
                            + " instructor, instructor_folded",
                    id("n mod 900") + ", " + id("n mod 899") + ", concat('S', n), n mod 900, 9, n mod 900, 0, 'OPEN',"
                            + " concat('Teacher ', n mod 900), concat('teacher ', n mod 900)",
                    9_000);
            insert(statement, "student", "student_number, name, name_folded, email, date_of_birth",
                    "concat('S', n), concat('Name ', n mod 900), concat('name ', n mod 900), concat(n, '@school.test'),"
                            + " date '1950-01-01' + interval n mod 9000 day",
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
        return RegistrarResources.ALL.stream()
                .flatMap(resource -> Stream.concat(Stream.of(Arguments.of(resource, Criteria.all())),
                        resource.fields().stream().filter(path -> path.field().indexed())
                                .flatMap(path -> narrow(path).map(filter -> Arguments.of(resource, filter)))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("filters")
    void readsNoLargeTableAsAWhole(Resource resource, Criteria filter) throws SQLException {
        TestSchool school = filled;
        assertNotNull(school);
        ListRequest request = new ListRequest(50, List.of(), null, false, filter);
        StatementCounter.Bound page = school.get(StatementCounter.class)
                .boundDuring(() -> CriteriaContract.page(TestRegistrar.on(school), resource, request)).getFirst();
        List<ServerPlans.Step> plan = ServerPlans.explain(school, page.sql(), page.values());
        assertTrue(plan.stream().filter(isLarge(page.sql())).noneMatch(step -> isWhole(step, plan)),
                () -> page.sql() + "\n" + plan);
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
        return path.field().isChoice() || path.field().kind() == Field.Kind.UUID ? equal
                : path.field().kind() == Field.Kind.TEXT ? Stream.concat(equal,
                        Stream.of(Operator.STARTS_WITH.of(path, List.of(value)),
                                Operator.STARTS_WITH_IGNORING_CASE.of(path, List.of(value))))
                        : Stream.concat(equal, Stream.of(Operator.BETWEEN.of(path, List.of(value, value))));
    }

    private static Object value(FieldPath path) {
        Field field = path.field();
        if (field.isChoice()) {
            return "ACTIVE";
        }
        return switch (field.kind()) {
            case TEXT, PROSE -> switch (field.name()) {
                case "code" -> path.relations().isEmpty() ? "D7" : "C77";
                case "name" -> "Name 77";
                case "title" -> "Title 77";
                case "instructor" -> "Teacher 77";
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
