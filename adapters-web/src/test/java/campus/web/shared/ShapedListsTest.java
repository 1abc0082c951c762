package campus.web.shared;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.web.registrar.Catalogue;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What lists show of each record, and lists as tables. */
class ShapedListsTest {

    private final String section = Catalogue.section(3, 0);
    private final String student = Catalogue.student();
    private final String enrollment = Catalogue.enroll(student, section).expect(201).id();

    @Test
    void includeSingleRelatedRecordsInTheirItems() {
        JsonNode item = items("/sections?include=course,course.department,term&filter=id==" + section).getFirst();
        assertEquals(item.at("/courseId").asText(), item.at("/course/id").asText());
        assertEquals(item.at("/courseCode").asText(), item.at("/course/code").asText());
        assertEquals(item.at("/course/departmentId").asText(), item.at("/course/department/id").asText());
        assertEquals(item.at("/termCode").asText(), item.at("/term/code").asText());
        assertTrue(item.at("/meetings").isArray());
        assertEquals("open", item.at("/status").asText());
    }

    @Test
    void addToWhatItemsTellOfRelatedRecordsAnyway() {
        JsonNode item = items("/sections/" + section + "/roster?include=student").getFirst();
        assertEquals(student, item.at("/student/id").asText());
        assertTrue(item.at("/student").has("dateOfBirth"));
        assertTrue(item.at("/section/course").has("code"));
        assertTrue(item.has("allowedTransitions"));
    }

    @Test
    void includeAllRecordsOfARelationToMany() {
        JsonNode item = items("/students?include=enrollments,enrollments.section&filter=id==" + student).getFirst();
        assertEquals(1, item.at("/enrollments").size());
        assertEquals(enrollment, item.at("/enrollments/0/id").asText());
        assertEquals("active", item.at("/enrollments/0/status").asText());
        assertTrue(item.at("/enrollments/0/grade").isNull());
        assertEquals(section, item.at("/enrollments/0/section/id").asText());
        String other = Catalogue.student();
        assertEquals(0,
                items("/students?include=enrollments&filter=id==" + other).getFirst().at("/enrollments").size());
    }

    @Test
    void showNothingButTheFieldsAskedFor() {
        JsonNode item = items("/enrollments?fields=status,section.course.code,student.name&filter=id==" + enrollment)
                .getFirst();
        assertEquals(List.of("id", "status", "section", "student"), names(item));
        assertEquals(List.of("course"), names(item.at("/section")));
        assertEquals(List.of("code"), names(item.at("/section/course")));
        JsonNode wide = items("/enrollments?fields=status&include=student&filter=id==" + enrollment).getFirst();
        assertEquals(List.of("id", "status", "student"), names(wide));
        assertEquals(student, wide.at("/student/id").asText());
    }

    @Test
    void goFromPageToPageInAnyShape() {
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        String path = "/sections/" + section + "/roster?limit=1&count=true&sort=-enrolledAt&fields=status";
        Answer first = api().get(path).expect(200);
        assertEquals(2, first.json().at("/total").asInt());
        assertTrue(first.header("Link").contains("fields=status"), first.header("Link"));
        Answer last = api().get(path + "&cursor=" + first.text("/next")).expect(200);
        assertTrue(last.json().at("/next").isNull());
        assertFalse(last.text("/items/0/id").equals(first.text("/items/0/id")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /sections?include=colour | include unknown-relation
            /sections?include=enrollments.student,enrollments.student | include repeated
            /courses?include=sections.enrollments | include unknown-relation
            /sections?include= | include unknown-relation
            /sections?fields= | fields unknown-field
            /sections?fields=colour | fields unknown-field
            /sections?fields=number,number | fields repeated
            /sections?fields=enrollments.status | fields unknown-field
            /sections?include=enrollments&limit=101 | limit out-of-range
            /courses/statistics?include=sections | include unknown-parameter
            """)
    void areRefusedShapesThatTheyDoNotHave(String path, String error) {
        assertEquals(List.of(error), api().get(path).expect(ProblemType.INVALID_PARAMETER).errors());
    }

    @Test
    void areTablesForThoseWhoWantOne() {
        Answer answer = csv("/sections/" + section + "/roster?fields=status,student.studentNumber,grade").expect(200);
        assertTrue(answer.header("Content-Type").startsWith("text/csv"), answer.header("Content-Type"));
        assertTrue(answer.header("Content-Disposition").contains("enrollments.csv"));
        String number = api().get("/students/" + student).text("/studentNumber");
        assertEquals("id,status,student.studentNumber,grade\r\n" + enrollment + ",active," + number + ",\r\n",
                answer.body());
    }

    @Test
    void areTablesOfAllTheirRows() {
        Answer plain = csv("/students?filter=id==" + student + "&include=").expect(ProblemType.INVALID_PARAMETER);
        assertEquals(List.of("include unknown-relation"), plain.errors());
        List<String> lines = csv("/students?sort=-createdAt").expect(200).body().lines().toList();
        assertTrue(lines.getFirst().startsWith("id,version,studentNumber,name,email,dateOfBirth,hold,createdAt"),
                lines.getFirst());
        assertEquals(api().get("/students?limit=1&count=true").json().at("/total").asInt(), lines.size() - 1);
        assertTrue(csv("/sections?include=course&filter=id==" + section).expect(200).body().contains(",course.title"));
    }

    @Test
    void areTablesWithoutFormulas() {
        String body = Catalogue.studentBody(Catalogue.unique()).replaceFirst("\"name\": *\"[^\"]*\"",
                "\"name\": \"=1+1\"");
        String id = api().post("/students", body).expect(201).id();
        assertEquals("id,name\r\n" + id + ",'=1+1\r\n", csv("/students?fields=name&filter=id==" + id).body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /students?limit=5 | limit not-in-table
            /students?count=true | count not-in-table
            /students?cursor=x | cursor not-in-table
            /students?include=enrollments | include not-in-table
            /students?filter=colour==red | filter unknown-field
            """)
    void areNoTablesOfPages(String path, String error) {
        assertEquals(List.of(error), csv(path).expect(ProblemType.INVALID_PARAMETER).errors());
    }

    @Test
    void areJsonForThoseWhoWantThatFirst() {
        for (String accept : List.of("application/json, text/csv", "*/*", "application/json", "text/csv;q=0.5, */*")) {
            assertTrue(api().with("Accept", accept).get("/students?limit=1").expect(200).header("Content-Type")
                    .startsWith("application/json"), accept);
        }
    }

    private static Answer csv(String path) {
        return api().with("Accept", "text/csv").get(path);
    }

    private static List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        api().get(path).expect(200).json().at("/items").forEach(items::add);
        return items;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
