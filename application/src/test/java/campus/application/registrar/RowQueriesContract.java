package campus.application.registrar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.Criteria;
import campus.application.shared.Entity;
import campus.application.shared.FieldPath;
import campus.application.shared.ListRequest;
import campus.application.shared.Operator;
import campus.application.shared.Page;
import campus.application.shared.Resource;
import campus.application.shared.Row;
import campus.application.shared.RowQueries;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link RowQueries} does. */
public abstract class RowQueriesContract extends RegistrarContract {

    @BeforeEach
    final void addRecords() {
        School school = school().founded();
        school.add(Courses.aCourse(2).code("CS 100"));
        school.add(Sections.aSection(2).course(Ids.course(2)).status(SectionStatus.CLOSED).instructor("Ada")
                .taughtBy(Ids.instructor(1)));
        for (int i = 1; i <= 5; i++) {
            school.add(Students.aStudent(i).name("Student " + i % 3).born(null));
            school.add(Enrollments.anEnrollment(i).student(Ids.student(i)).section(Ids.section(1 + i % 2)).active());
        }
        school.add(Enrollments.anEnrollment(6).student(Ids.student(1)).section(Ids.section(1)).completed("3.67"));
    }

    @Test
    final void readsEveryFieldOfEveryResource() {
        for (Resource resource : RegistrarResources.ALL) {
            List<FieldPath> fields = resource.fields().stream().filter(path -> !path.isMany()).toList();
            Page<Row> page = page(resource, request(500, fields));
            assertEquals(fields.stream().map(FieldPath::name).toList(),
                    List.copyOf(page.items().getFirst().values().keySet()));
            page.items().forEach(row -> {
                assertEquals(row.id(), row.values().get("id"));
                fields.stream().filter(path -> !path.field().optional())
                        .forEach(path -> assertNotNull(row.values().get(path.name()), path::name));
            });
        }
    }

    @Test
    final void typesValuesAsCriteriaHaveThem() {
        Map<String, @Nullable Object> values = page(RegistrarResources.ENROLLMENTS, request(1, fields(
                RegistrarResources.ENROLLMENTS, "id", "version", "status", "grade", "enrolledAt", "studentId",
                "student.dateOfBirth", "section.course.code", "section.term.startsOn", "section.seatsFree"),
                SortKey.descending(SortField.decimal("grade")))).items().getFirst().values();
        Map<String, @Nullable Object> wanted = new HashMap<>();
        wanted.put("id", Ids.enrollment(6).value());
        wanted.put("version", 0L);
        wanted.put("status", "COMPLETED");
        wanted.put("grade", new BigDecimal("3.67"));
        wanted.put("enrolledAt", Enrollments.anEnrollment().build().enrolledAt());
        wanted.put("studentId", Ids.student(1).value());
        wanted.put("student.dateOfBirth", null);
        wanted.put("section.course.code", Courses.aCourse(1).build().details().code().value());
        wanted.put("section.term.startsOn", school().adapters().termQueries().find(Ids.term(1)).orElseThrow().term()
                .details().startsOn());
        wanted.put("section.seatsFree", (long) Sections.aSection(1).build().details().capacity());
        assertEquals(wanted, values);
    }

    @Test
    final void goesFromPageToPageInAnyOrder() {
        List<SortKey> sort = List.of(SortKey.ascending(SortField.text("section.course.code")),
                SortKey.descending(SortField.text("student.name")));
        List<Integer> found = new ArrayList<>();
        Page<Row> page = null;
        do {
            page = page(RegistrarResources.ENROLLMENTS,
                    new ListRequest(2, sort, page == null ? null : page.next(), true,
                            Criteria.all(), fields(RegistrarResources.ENROLLMENTS, "student.name")));
            page.items().forEach(row -> found.add((int) row.id().getLeastSignificantBits()));
            assertEquals(6L, page.total());
        } while (page.next() != null);
        assertEquals(List.of(2, 6, 4, 5, 1, 3), found);
    }

    @Test
    final void keepsToItsScope() {
        Resource resource = RegistrarResources.ENROLLMENTS;
        FieldPath section = resource.field("sectionId").orElseThrow();
        Criteria scope = Operator.EQUAL.of(section, List.of(Ids.section(2).value()));
        Criteria wide = new Criteria.Or(
                List.of(Criteria.all(), Operator.NOT_EQUAL.of(section, List.of(Ids.section(2).value()))));
        Page<Row> page = rows().page(resource, scope, new ListRequest(500, List.of(), null, true, wide));
        assertEquals(3L, page.total());
        assertEquals(3, page.items().size());
        assertEquals(Map.of(), page.items().getFirst().values());
    }

    @Test
    final void readsAlongWithOtherLists() {
        List<FieldPath> include = fields(RegistrarResources.SECTIONS, "course.department.code", "term.code",
                "instructor", "instructorId");
        Page<SectionView> page = school().adapters().sectionQueries()
                .list(new ListRequest(500, List.of(), null, false, Criteria.all(), include));
        assertEquals(page(RegistrarResources.SECTIONS, request(500, include)).items(), page.included());
        assertEquals(Arrays.asList(null, Ids.instructor(1).value()), page.included().stream()
                .map(row -> row.values().get("instructorId")).toList());
        assertEquals("Ada", page.included().getLast().values().get("instructor"));
        assertEquals(List.of(), school().adapters().sectionQueries().list(ListRequest.first()).included());
        List<FieldPath> names = fields(RegistrarResources.ENROLLMENTS, "student.name");
        assertEquals(3, school().adapters().enrollmentQueries().ofSection(Ids.section(2),
                new ListRequest(500, List.of(), null, false, Criteria.all(), names)).included().size());
    }

    @Test
    final void readsTheRelatedRecordsOfEachOwner() {
        school().delete(school().adapters().sections(), Ids.section(2));
        Entity course = RegistrarResources.COURSE;
        Map<?, List<Row>> found = rows().related(course, course.relation("sections"),
                List.of(Ids.course(1).value(), Ids.course(2).value()),
                fields(RegistrarResources.SECTIONS, "number", "term.code"));
        assertEquals(List.of(), found.get(Ids.course(2).value()));
        Row row = found.get(Ids.course(1).value()).getFirst();
        assertEquals(Ids.section(1).value(), row.id());
        assertEquals(List.of("number", "term.code"), List.copyOf(row.values().keySet()));
        Entity student = RegistrarResources.STUDENT;
        assertEquals(List.of(1, 6), rows().related(student, student.relation("enrollments"),
                List.of(Ids.student(1).value()), List.of()).get(Ids.student(1).value()).stream()
                .map(one -> (int) one.id().getLeastSignificantBits()).toList());
        assertEquals(Map.of(), rows().related(student, student.relation("enrollments"), List.of(), List.of()));
    }

    @Test
    final void refusesAnOrderByWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> page(RegistrarResources.STUDENTS,
                request(1, List.of(), SortKey.ascending(SortField.text("shoeSize")))));
        assertNull(page(RegistrarResources.STUDENTS, request(5, List.of())).next());
    }

    @Test
    final void namesWhatFindsRecords() {
        for (Resource resource : RegistrarResources.ALL) {
            Entity entity = resource.entity();
            assertTrue(rows().index(entity, Entity.ID).isPresent(), entity::name);
            entity.fields().forEach(field -> assertEquals(rows().index(entity, field), rows().index(entity, field)));
        }
    }

    private RowQueries rows() {
        return school().adapters().rows();
    }

    private Page<Row> page(Resource resource, ListRequest request) {
        return rows().page(resource, Criteria.all(), request);
    }

    private static ListRequest request(int limit, List<FieldPath> fields, SortKey... sort) {
        return new ListRequest(limit, List.of(sort), null, false, Criteria.all(), fields);
    }

    private static List<FieldPath> fields(Resource resource, String... names) {
        return Arrays.stream(names).map(resource::require).toList();
    }
}
