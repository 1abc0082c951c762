package campus.persistence.registrar;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.registrar.CourseStatistics;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.SectionOccupancy;
import campus.application.registrar.StatisticsQueries;
import campus.application.shared.Aggregation;
import campus.application.shared.Criteria;
import campus.application.shared.Cursor;
import campus.application.shared.Grouping;
import campus.application.shared.ListRequest;
import campus.application.shared.Metric;
import campus.application.shared.Operator;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.TermId;
import campus.persistence.registrar.ServerPlans.Step;
import campus.persistence.shared.TestSchool;

import static campus.persistence.registrar.ServerPlans.id;
import static campus.persistence.registrar.ServerPlans.insert;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A real server reads the sections and enrollments that a statistic is about by an index, and no others. */
final class MariaDbStatisticsPlansTest {

    /** Sections and enrollments, under the names that they have in our statements. */
    private static final Set<String> MANY = Set.of("section", "s", "o", "enrollment", "e", "w");
    private static final byte[] ID = bytes(new UUID(0, 7));
    private static final BigDecimal MINIMUM = new BigDecimal("12.00");
    private static final Instant FIRST = Instant.parse("2026-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-01-04T00:00:00Z");

    private static @Nullable TestSchool filled;

    @BeforeAll
    static void fill() throws SQLException {
        TestSchool school = TestSchool.onServer().emptied();
        try (Connection connection = school.database().getConnection();
                Statement statement = connection.createStatement()) {
            insert(statement, "department", "code, name, name_folded", "concat('D', n), 'Name', 'name'", 100);
            insert(statement, "course", "code, title, title_folded, description, credits, department_id",
                    "concat('C', n), concat('Title ', n mod 700), concat('title ', n mod 700), '', 3, "
                            + id("n mod 100"),
                    1_000);
            insert(statement, "term", "code, name, name_folded, starts_on, ends_on",
                    "concat('T', n), 'Term', 'term', date '2026-01-01', date '2026-04-01'", 20);
            insert(statement, "section",
                    "course_id, term_id, number, capacity, waitlist_capacity, seats_taken, waitlisted, status",
                    id("n mod 1000") + ", " + id("n mod 20") + ", concat('S', n), 90, 9, n mod 90, 0,"
                            + " elt(1 + n mod 5, 'OPEN', 'OPEN', 'OPEN', 'CLOSED', 'CANCELLED')",
                    4_000);
            insert(statement, "student", "student_number, name, name_folded, email",
                    "concat('S', n), 'Name', 'name', concat(n, '@school.test')", 2_000);
            insert(statement, "enrollment", "student_id, section_id, status, grade, enrolled_at, waitlisted_at",
                    id("n mod 2000") + ", " + id("(n * 13 + n div 2000) mod 400")
                            + ", elt(1 + n mod 4, 'WAITLISTED', 'ACTIVE', 'DROPPED', 'COMPLETED'),"
                            + " case when n mod 4 = 3 then (n mod 401) / 100 end,"
                            + " timestamp '2026-01-01 00:00:00' + interval n minute,"
                            + " case when n mod 4 = 0 then timestamp '2026-01-01 00:00:00' + interval n minute end",
                    10_000);
        }
        filled = school;
    }

    static Stream<Arguments> counts() {
        TermId term = new TermId(new UUID(0, 7));
        DepartmentId department = new DepartmentId(new UUID(0, 7));
        ListRequest request = ListRequest.first(SortKey.ascending(CourseStatistics.SORTS.getFirst()));
        return Stream.of(
                counts("a section", on -> on.statistics().ofSection(new SectionId(new UUID(0, 7))), ID, ID, ID),
                counts("a course", on -> on.statistics().ofCourse(new CourseId(new UUID(0, 7))), ID, ID, ID),
                counts("a term", on -> on.statistics().ofTerm(term), ID, ID, ID, ID, ID),
                counts("courses", on -> on.statistics().courses(null, null, request), 51),
                counts("courses with sections in a term", on -> on.statistics().courses(term, null, request), ID, 51,
                        ID),
                counts("courses of a department", on -> on.statistics().courses(null, department, request), ID, 51),
                counts("both", on -> on.statistics().courses(term, department, request), ID, ID, 51, ID),
                counts("students of a department", on -> on.rankings().students(department, null, MINIMUM, 50), ID,
                        MINIMUM, 50, ID),
                counts("and of a term", on -> on.rankings().students(department, term, MINIMUM, 50), ID, ID, MINIMUM,
                        50, ID));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void counts(String what, Function<RegistrarAdapters, ?> work, List<Object> values) throws SQLException {
        List<Step> plan = plan(() -> work.apply(TestRegistrar.on(school())), values);
        assertFalse(readsAll(plan), () -> what + ": " + plan);
        assertEquals(Set.of("ix_enrollment_counted"), keys("e", plan), plan::toString);
        assertTrue(plan.stream().filter(step -> step.table().equals("e"))
                .allMatch(step -> step.extra().contains("Using index")), plan::toString);
    }

    @ParameterizedTest
    @EnumSource
    void cutsTheFirstSectionsOutOfAnIndex(SectionOccupancy.Order order) throws SQLException {
        StatisticsQueries queries = TestRegistrar.on(school()).statistics();
        List<Step> all = plan(() -> queries.sections(order, 10), List.of(10));
        assertFalse(ServerPlans.sorts(all), all::toString);
        assertEquals(Set.of("ix_section_seats_taken"), keys("s", all), all::toString);
        assertTrue(Integer.parseInt(String.valueOf(all.getFirst().rows())) < 50, all::toString);
        List<Step> ofTerm = plan(() -> queries.sections(new TermId(new UUID(0, 7)), order, 10), List.of(ID, 10, ID));
        assertFalse(readsAll(ofTerm), ofTerm::toString);
        assertEquals(Set.of("ix_section_term_seats"), keys("s", ofTerm), ofTerm::toString);
        assertFalse(ServerPlans.sorts(ofTerm.stream().filter(step -> step.table().equals("s")).toList()),
                ofTerm::toString);
    }

    @Test
    void ranksTheSectionsOfATermByAnIndex() throws SQLException {
        List<Step> plan = plan(() -> TestRegistrar.on(school()).rankings().sections(new TermId(new UUID(0, 7)), 50),
                List.of(ID, 50, ID));
        assertFalse(readsAll(plan), plan::toString);
        assertTrue(keys("s", plan).stream().allMatch(key -> key.startsWith("ix_section_term")), plan::toString);
    }

    @Test
    void looksAtTheSectionsOfATermAndNoOthers() throws SQLException {
        TermId term = new TermId(new UUID(0, 7));
        List<Step> concerns = plan(() -> TestRegistrar.on(school()).desk().concerns(term, 5),
                List.of(ID, ID, ID, ID, 5));
        assertFalse(readsAll(concerns), concerns::toString);
        assertTrue(keys("s", concerns).stream().anyMatch(key -> key.startsWith("ix_section_term")),
                concerns::toString);
        List<Step> refusals = plan(() -> TestRegistrar.on(school()).desk().refusals(term, FIRST),
                List.of(ID, utc(FIRST)));
        assertFalse(readsAll(refusals), refusals::toString);
    }

    @Test
    void groupsTheEnrollmentsOfASectionAndNoOthers() throws SQLException {
        Criteria ofSection = Operator.EQUAL.of(RegistrarResources.ENROLLMENTS.field("sectionId").orElseThrow(),
                List.of(new UUID(0, 7)));
        Aggregation byStatus = new Aggregation(
                List.of(Grouping.by(RegistrarResources.ENROLLMENTS.field("status").orElseThrow())),
                List.of(Metric.COUNT), List.of(), List.of(), Aggregation.DEFAULT_LIMIT);
        List<Step> plan = plan(() -> TestRegistrar.on(school()).aggregates().aggregate(RegistrarResources.ENROLLMENTS,
                ofSection, Criteria.all(), byStatus), List.of(ID, 101));
        assertEquals(List.of("ref"), plan.stream().map(Step::type).toList(), plan::toString);
        assertTrue(plan.getFirst().extra().contains("Using index"), plan::toString);
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void readsCoursesInTheOrderOfAnIndex(SortKey key) throws SQLException {
        List<Step> plan = plan(() -> TestRegistrar.on(school()).statistics().courses(null, null,
                ListRequest.first(key)), List.of(51));
        assertFalse(ServerPlans.sorts(plan.stream().filter(step -> step.table().equals("c")).toList()),
                plan::toString);
    }

    static Stream<SortKey> sorts() {
        return CourseStatistics.SORTS.stream()
                .flatMap(field -> Stream.of(SortKey.ascending(field), SortKey.descending(field)));
    }

    @Test
    void readsEnrollmentsOfLateInTheOrderOfAnIndex() throws SQLException {
        SortField enrolledAt = EnrollmentView.SORTS.getFirst();
        List<Page<EnrollmentView>> page = new ArrayList<>();
        List<Step> first = plan(() -> page.add(late(enrolledAt, null)), List.of(utc(FIRST), utc(LAST), 51));
        assertServed(first);
        Cursor next = page.getFirst().next();
        assertNotNull(next);
        Object value = utc((Instant) Objects.requireNonNull(next.values().getFirst()));
        assertServed(plan(() -> late(enrolledAt, next),
                List.of(utc(FIRST), utc(LAST), value, value, bytes(next.id()), 51)));
    }

    @Test
    void seesWhereAServerReadsAll() throws SQLException {
        assertTrue(readsAll(ServerPlans.explain(school(),
                "select count(*) from enrollment e where version = ?", List.of(0))));
        assertTrue(readsAll(ServerPlans.explain(school(), "select max(seats_taken + ?) from section", List.of(0))));
    }

    private static void assertServed(List<Step> plan) {
        assertFalse(ServerPlans.sorts(plan) || readsAll(plan), plan::toString);
        assertEquals(Set.of("ix_enrollment_enrolled"), keys("e", plan), plan::toString);
    }

    private static Page<EnrollmentView> late(SortField field, @Nullable Cursor after) {
        return TestRegistrar.on(school()).enrollmentQueries().enrolledBetween(FIRST, LAST,
                new ListRequest(50, List.of(SortKey.descending(field)), after, false));
    }

    private static List<Step> plan(Supplier<?> work, List<Object> values) throws SQLException {
        return ServerPlans.explain(school(), school().get(StatementCounter.class).during(work).getFirst(), values);
    }

    private static boolean readsAll(List<Step> plan) {
        return plan.stream().anyMatch(step -> MANY.contains(step.table())
                && List.of("ALL", "index").contains(String.valueOf(step.type())));
    }

    private static Set<String> keys(String table, List<Step> plan) {
        return plan.stream().filter(step -> step.table().equals(table)).map(step -> String.valueOf(step.key()))
                .collect(Collectors.toSet());
    }

    private static Arguments counts(String what, Function<RegistrarAdapters, ?> work, Object... values) {
        return Arguments.of(what, work, Arrays.asList(values));
    }

    private static TestSchool school() {
        assertNotNull(filled);
        return filled;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array();
    }
}
