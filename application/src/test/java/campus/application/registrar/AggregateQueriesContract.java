package campus.application.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.AggregateQueries;
import campus.application.shared.Aggregation;
import campus.application.shared.Aggregation.Comparison;
import campus.application.shared.Aggregation.Having;
import campus.application.shared.Aggregation.Order;
import campus.application.shared.Criteria;
import campus.application.shared.FieldPath;
import campus.application.shared.Grouping;
import campus.application.shared.Groups;
import campus.application.shared.Metric;
import campus.application.shared.Operator;
import campus.application.shared.Resource;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;
import campus.domain.registrar.Terms;

import static campus.application.registrar.RegistrarResources.COURSES;
import static campus.application.registrar.RegistrarResources.DEPARTMENTS;
import static campus.application.registrar.RegistrarResources.ENROLLMENTS;
import static campus.application.registrar.RegistrarResources.SECTIONS;
import static campus.application.registrar.RegistrarResources.STUDENTS;
import static campus.application.registrar.RegistrarResources.TERMS;
import static campus.application.shared.Metric.COUNT;
import static campus.application.shared.Metric.Function.AVG;
import static campus.application.shared.Metric.Function.DISTINCT;
import static campus.application.shared.Metric.Function.MAX;
import static campus.application.shared.Metric.Function.MIN;
import static campus.application.shared.Metric.Function.SUM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link AggregateQueries} does. Groups are told as "values: metrics". */
public abstract class AggregateQueriesContract extends RegistrarContract {

    private static final Metric AVERAGE = of(AVG, ENROLLMENTS, "grade");
    private static final Criteria DROPPED = says(ENROLLMENTS, "status", Operator.EQUAL, "DROPPED");
    private static final Grouping DEPARTMENT = by(ENROLLMENTS, "section.course.department.code");
    private static final Grouping STATUS = by(ENROLLMENTS, "status");

    /** Enrollments 1 to 8 are completed in CS, with 0.01 points in all; 9 to 11 are in ART. */
    @BeforeEach
    final void addRecords() {
        School school = school();
        school.add(Departments.aDepartment(1).code("CS"));
        school.add(Departments.aDepartment(2).code("ART"));
        school.add(Courses.aCourse(1).credits("4.00"));
        school.add(Courses.aCourse(2).department(Ids.department(2)).credits("1.50"));
        school.add(Courses.aCourse(3).department(Ids.department(2)).credits("2.50"));
        school.add(Terms.aTerm(1).window(null, null));
        school.add(Sections.aSection(1).capacity(30).instructor("Turing").taughtBy(Ids.instructor(1)));
        school.add(Sections.aSection(2).course(Ids.course(2)).capacity(10).instructor(null));
        school.add(Sections.aSection(3).course(Ids.course(2)).capacity(11).instructor("turing"));
        school.add(Sections.aSection(4).course(Ids.course(3)).capacity(500).instructor("𝒜nn"));
        school.delete(school.adapters().sections(), Ids.section(4));
        school.add(Sections.aSection(5).course(Ids.course(3)).capacity(2).instructor("\uFFFD"));
        for (int i = 1; i <= 8; i++) {
            school.add(Students.aStudent(i).born(i < 3 ? null : "200" + i % 2 + "-0" + i + "-15"));
            school.add(Enrollments.anEnrollment(i).student(Ids.student(i)).section(Ids.section(1))
                    .completed(i == 1 ? "0.01" : "0.00").enrolledAt(Instant.parse("2025-12-31T23:59:59.999999Z")));
        }
        school.add(Enrollments.anEnrollment(9).student(Ids.student(1)).section(Ids.section(2)).completed("4.00")
                .enrolledAt(Instant.parse("2026-01-01T00:00:00Z")));
        school.add(Enrollments.anEnrollment(10).student(Ids.student(2)).section(Ids.section(2)).active()
                .enrolledAt(Instant.parse("2026-01-31T12:00:00Z")));
        school.add(Enrollments.anEnrollment(11).student(Ids.student(1)).section(Ids.section(3)).active()
                .enrolledAt(Instant.parse("2026-02-01T12:00:00Z")));
    }

    @Test
    final void countsAllRecordsAsOneGroupWithoutGroupings() {
        assertGroups(ENROLLMENTS, List.of(), List.of(COUNT), ": 11");
        assertGroups(SECTIONS, List.of(), List.of(COUNT, of(SUM, SECTIONS, "capacity")), ": 4,53");
        assertEquals(List.of(": 0,null,null,null,null,0"), lines(ask(ENROLLMENTS, DROPPED,
                aggregation(List.of(), List.of(COUNT, of(SUM, ENROLLMENTS, "grade"), AVERAGE,
                        of(MIN, ENROLLMENTS, "grade"), of(MAX, ENROLLMENTS, "enrolledAt"),
                        of(DISTINCT, ENROLLMENTS, "studentId"))))));
        assertGroups(DEPARTMENTS, List.of(), List.of(COUNT), ": 2");
        assertGroups(TERMS, List.of(), List.of(of(DISTINCT, TERMS, "registrationOpensAt")), ": 0");
    }

    @Test
    final void groupsByFieldsOfRelatedRecordsAndOrdersByTheirValues() {
        assertGroups(ENROLLMENTS, List.of(DEPARTMENT, STATUS), List.of(COUNT, of(SUM, ENROLLMENTS, "grade")),
                "ART,ACTIVE: 2,null", "ART,COMPLETED: 1,4.00", "CS,COMPLETED: 8,0.01");
        assertGroups(ENROLLMENTS, List.of(STATUS, DEPARTMENT), List.of(COUNT), "ACTIVE,ART: 2", "COMPLETED,ART: 1",
                "COMPLETED,CS: 8");
        assertGroups(COURSES, List.of(by(COURSES, "departmentId")), List.of(of(MAX, COURSES, "credits")),
                Ids.department(1).value() + ": 4.00", Ids.department(2).value() + ": 2.50");
    }

    @Test
    final void takesNoGroupWhenNothingMeetsTheCriteria() {
        assertEquals(new Groups(List.of(), false), ask(ENROLLMENTS, DROPPED,
                aggregation(List.of(STATUS), List.of(COUNT))));
    }

    @Test
    final void narrowsByCriteriaAlongRelationsToOneAndToMany() {
        assertEquals(List.of("ART: 3"), lines(ask(ENROLLMENTS,
                says(ENROLLMENTS, "section.course.credits", Operator.LESS, new BigDecimal("4")),
                aggregation(List.of(DEPARTMENT), List.of(COUNT)))));
        assertEquals(List.of(": 3,51"), lines(ask(SECTIONS,
                says(SECTIONS, "enrollments.status", Operator.IN, "ACTIVE", "COMPLETED"),
                aggregation(List.of(), List.of(COUNT, of(SUM, SECTIONS, "capacity"))))));
    }

    @Test
    final void keepsToItsScope() {
        Criteria scope = says(STUDENTS, "enrollments.status", Operator.EQUAL, "COMPLETED");
        Criteria filter = says(STUDENTS, "enrollments.status", Operator.EQUAL, "ACTIVE");
        Aggregation count = aggregation(List.of(), List.of(COUNT));
        AggregateQueries queries = school().adapters().aggregates();
        assertEquals(List.of(": 2"), lines(queries.aggregate(STUDENTS, scope, filter, count)));
        assertEquals(List.of(": 8"),
                lines(queries.aggregate(STUDENTS, scope, new Criteria.Or(List.of(Criteria.all(), filter)), count)));
        assertEquals(List.of(": 0"),
                lines(queries.aggregate(STUDENTS, new Criteria.Or(List.of()), Criteria.all(), count)));
    }

    @Test
    final void roundsAveragesHalfUp() {
        assertGroups(ENROLLMENTS, List.of(DEPARTMENT), List.of(AVERAGE, of(AVG, ENROLLMENTS, "section.capacity")),
                "ART: 4.0000,10.3333", "CS: 0.0013,30.0000");
    }

    @Test
    final void tellsLeastGreatestAndDifferentValues() {
        assertGroups(ENROLLMENTS, List.of(), List.of(of(MIN, ENROLLMENTS, "grade"), of(MAX, ENROLLMENTS, "grade"),
                of(MIN, ENROLLMENTS, "enrolledAt"), of(MAX, ENROLLMENTS, "student.dateOfBirth"),
                of(MAX, ENROLLMENTS, "section.seatsFree"), of(DISTINCT, ENROLLMENTS, "grade"),
                of(DISTINCT, ENROLLMENTS, "studentId"), of(DISTINCT, ENROLLMENTS, "section.instructor")),
                ": 0.00,4.00,2025-12-31T23:59:59.999999Z,2001-07-15,30,3,8,2");
    }

    @Test
    final void groupsTimesInUtc() {
        assertGroups(ENROLLMENTS, List.of(of(Grouping.Span.YEAR, ENROLLMENTS, "enrolledAt")), List.of(COUNT),
                "2025: 8", "2026: 3");
        assertGroups(ENROLLMENTS, List.of(of(Grouping.Span.MONTH, ENROLLMENTS, "enrolledAt")), List.of(COUNT),
                "2025-12: 8", "2026-01: 2", "2026-02: 1");
        assertGroups(ENROLLMENTS, List.of(of(Grouping.Span.DATE, ENROLLMENTS, "enrolledAt")), List.of(COUNT),
                "2025-12-31: 8", "2026-01-01: 1", "2026-01-31: 1", "2026-02-01: 1");
        assertGroups(STUDENTS, List.of(of(Grouping.Span.YEAR, STUDENTS, "dateOfBirth")), List.of(COUNT), "null: 2",
                "2000: 3", "2001: 3");
        Groups months = ask(STUDENTS, Criteria.all(), aggregation(List.of(
                of(Grouping.Span.MONTH, STUDENTS, "dateOfBirth"), of(Grouping.Span.DATE, STUDENTS, "dateOfBirth")),
                List.of(COUNT)));
        assertEquals(List.of(YearMonth.of(2000, 4), LocalDate.of(2000, 4, 15)), months.groups().get(1).values());
        assertEquals(Arrays.asList(null, null), months.groups().getFirst().values());
    }

    @Test
    final void ordersTextByCodePointAbsentValuesFirst() {
        Grouping instructor = by(SECTIONS, "instructor");
        assertGroups(SECTIONS, List.of(instructor), List.of(of(SUM, SECTIONS, "capacity")), "null: 10", "Turing: 30",
                "turing: 11", "\uFFFD: 2");
        assertGroups(SECTIONS, List.of(by(SECTIONS, "instructorId")), List.of(COUNT), "null: 3",
                Ids.instructor(1).value() + ": 1");
        assertEquals(List.of("\uFFFD: 1", "turing: 1", "Turing: 1", "null: 1"),
                lines(ask(SECTIONS, Criteria.all(), aggregation(List.of(instructor), List.of(COUNT), List.of(),
                        List.of(new Order(instructor, true)), 10))));
        school().add(Sections.aSection(6).number("X").capacity(1).instructor("𝒜nn"));
        assertGroups(SECTIONS, List.of(instructor), List.of(COUNT), "null: 1", "Turing: 1", "turing: 1", "\uFFFD: 1",
                "𝒜nn: 1");
    }

    @Test
    final void ordersByMetricsAndEqualOnesByTheirValues() {
        Grouping section = by(ENROLLMENTS, "section.capacity");
        assertEquals(List.of("30: 8", "10: 2", "11: 1"), sorted(section, COUNT, new Order(COUNT, true)));
        assertEquals(List.of("11: null", "30: 0.0013", "10: 4.0000"),
                sorted(section, AVERAGE, new Order(AVERAGE, false)));
        assertEquals(List.of("10: 4.0000", "30: 0.0013", "11: null"),
                sorted(section, AVERAGE, new Order(AVERAGE, true)));
        Metric least = of(MIN, ENROLLMENTS, "section.course.credits");
        assertEquals(List.of("10: 2", "11: 1", "30: 8"), sorted(section, COUNT, new Order(least, false)));
        assertEquals(List.of("11: 1", "10: 2", "30: 8"),
                sorted(section, COUNT, new Order(least, false), new Order(section, true)));
    }

    @Test
    final void keepsGroupsThatMeetEveryCondition() {
        Grouping section = by(ENROLLMENTS, "section.capacity");
        assertEquals(List.of("10: 2", "30: 8"), having(section, new Having(COUNT, Comparison.GREATER, number("1"))));
        assertEquals(List.of("30: 8"), having(section, new Having(COUNT, Comparison.GREATER_OR_EQUAL, number("2")),
                new Having(AVERAGE, Comparison.LESS, number("4.0"))));
        assertEquals(List.of("30: 8"), having(section, new Having(AVERAGE, Comparison.EQUAL, number("0.0013"))));
        assertEquals(List.of(), having(section, new Having(AVERAGE, Comparison.EQUAL, number("0.00125"))));
        assertEquals(List.of("10: 2", "11: 1"),
                having(section, new Having(AVERAGE, Comparison.NOT_EQUAL, number("0.00130"))));
        assertEquals(List.of("10: 2"), having(section, new Having(AVERAGE, Comparison.GREATER, number("0.0013"))));
        assertEquals(List.of("30: 8"), having(section, new Having(AVERAGE, Comparison.LESS_OR_EQUAL, number("3.9"))));
        assertEquals(List.of("11: 1"), having(section,
                new Having(of(MIN, ENROLLMENTS, "section.capacity"), Comparison.EQUAL, number("11"))));
    }

    @Test
    final void tellsWhetherThereAreMoreGroups() {
        assertEquals(List.of("ART: 3"), lines(first(1)));
        assertTrue(first(1).more());
        assertFalse(first(2).more());
    }

    private Groups first(int limit) {
        return ask(ENROLLMENTS, Criteria.all(),
                aggregation(List.of(DEPARTMENT), List.of(COUNT), List.of(), List.of(), limit));
    }

    private List<String> sorted(Grouping grouping, Metric metric, Order... orders) {
        return lines(ask(ENROLLMENTS, Criteria.all(),
                aggregation(List.of(grouping), List.of(metric), List.of(), List.of(orders), 10)));
    }

    private List<String> having(Grouping grouping, Having... conditions) {
        return lines(ask(ENROLLMENTS, Criteria.all(),
                aggregation(List.of(grouping), List.of(COUNT), List.of(conditions), List.of(), 10)));
    }

    private void assertGroups(Resource resource, List<Grouping> groupings, List<Metric> metrics, String... wanted) {
        assertEquals(List.of(wanted), lines(ask(resource, Criteria.all(), aggregation(groupings, metrics))));
    }

    private Groups ask(Resource resource, Criteria criteria, Aggregation aggregation) {
        return school().adapters().aggregates().aggregate(resource, Criteria.all(), criteria, aggregation);
    }

    private static Aggregation aggregation(List<Grouping> groupings, List<Metric> metrics) {
        return aggregation(groupings, metrics, List.of(), List.of(), Aggregation.DEFAULT_LIMIT);
    }

    private static Aggregation aggregation(List<Grouping> groupings, List<Metric> metrics, List<Having> having,
            List<Order> sort, int limit) {
        return new Aggregation(groupings, metrics, having, sort, limit);
    }

    private static Criteria says(Resource resource, String path, Operator operator, Object... values) {
        return operator.of(path(resource, path), List.of(values));
    }

    private static Metric of(Metric.Function function, Resource resource, String path) {
        return new Metric(function, path(resource, path));
    }

    private static Grouping by(Resource resource, String path) {
        return Grouping.by(path(resource, path));
    }

    private static Grouping of(Grouping.Span span, Resource resource, String path) {
        return new Grouping(path(resource, path), span);
    }

    private static FieldPath path(Resource resource, String path) {
        return resource.field(path).orElseThrow();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static List<String> lines(Groups groups) {
        return groups.groups().stream().map(group -> text(group.values()) + ": " + text(group.metrics())).toList();
    }

    private static String text(List<?> values) {
        return values.stream().map(Objects::toString).collect(Collectors.joining(","));
    }
}
