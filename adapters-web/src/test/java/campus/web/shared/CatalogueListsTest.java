package campus.web.shared;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.FieldPath;
import campus.application.shared.Resource;
import campus.web.registrar.Catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists that everybody of the school may read are no way to persons and what they did. */
class CatalogueListsTest {

    private static final String ABSENT = "=isnull=true";

    private final Api student = Tokens.bearer("student", 60);
    private final Api instructor = Tokens.bearer("instructor", 60);
    private final Api viewer = Tokens.bearer("viewer", 60);

    static Stream<Resource> resources() {
        return Stream.of(RegistrarResources.DEPARTMENTS, RegistrarResources.COURSES, RegistrarResources.TERMS,
                RegistrarResources.SECTIONS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /sections?include=enrollments | include unknown-relation
            /sections?include=enrollments.student | include unknown-relation
            /sections?include=term,enrollments | include unknown-relation
            /sections?fields=enrollments.studentId | fields unknown-field
            /sections?sort=enrollments.grade | sort unknown-field
            /sections?filter=enrollments=isnull=false | filter unknown-field
            /sections?filter=(number==1,enrollments.student.name==A*) | filter unknown-field
            /courses?filter=sections.enrollments.grade=ge=3 | filter unknown-field
            /courses?filter=sections.enrollments=isnull=true | filter unknown-field
            /sections/aggregate?groupBy=enrollments.status | groupBy unknown-field
            /sections/aggregate?metrics=distinct(enrollments.studentId) | metrics unknown-field
            /sections/aggregate?having=avg(enrollments.grade)>3 | having unknown-field
            /sections/aggregate?sort=max(enrollments.grade) | sort unknown-field
            /sections/aggregate?filter=enrollments.grade==4 | filter unknown-field
            /courses/aggregate?filter=sections.enrollments.grade==4 | filter unknown-field
            """)
    void doNotKnowWaysToPersons(String path, String error) {
        String address = path.replace(">", "%3E").replace("=ge=", "%3E=");
        for (Api client : List.of(student, instructor)) {
            Answer refused = client.get(address).expect(ProblemType.INVALID_PARAMETER);
            assertEquals(List.of(error), refused.errors());
            assertFalse(refused.text("/detail").contains("student.email"), refused::body);
            if (!path.contains("/aggregate")) {
                assertEquals(List.of(error), client.with("Accept", "text/csv").get(address).expect(400).errors());
            }
        }
    }

    @Test
    void haveNoOtherRulesForTheListsOfARecord() {
        String course = Catalogue.course();
        String section = Catalogue.section(course, Catalogue.term(), 2, 0, "[]");
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        String list = "/courses/" + course + "/sections?include=";
        assertEquals(List.of("include unknown-relation"), student.get(list + "enrollments").expect(400).errors());
        Answer open = student.get(list + "term").expect(200);
        assertEquals(1, open.json().at("/items/0/seatsFree").asInt());
        assertFalse(open.body().contains("student"), open::body);
        assertEquals(1, viewer.get(list + "enrollments").expect(200).json().at("/items/0/enrollments").size());
    }

    @Test
    void takeNoFilterFromTheCursorOfSomebodyElse() {
        String course = Catalogue.course();
        String term = Catalogue.term();
        for (int i = 0; i < 2; i++) {
            Catalogue.enroll(Catalogue.student(), Catalogue.section(course, term, 2, 0, "[]")).expect(201);
        }
        String list = "/sections?limit=1&filter=courseId==" + course;
        String hidden = list + ";enrollments.status==active";
        String cursor = viewer.get(hidden).expect(200).text("/next");
        viewer.get(hidden + "&cursor=" + cursor).expect(200);
        assertEquals(List.of("filter unknown-field"),
                student.get(hidden + "&cursor=" + cursor).expect(ProblemType.INVALID_PARAMETER).errors());
        student.get(list + "&cursor=" + cursor).expect(ProblemType.INVALID_CURSOR);
        student.get(list + "&cursor=" + student.get(list).text("/next")).expect(200);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void takeEveryOtherField(Resource resource) {
        List<String> told = StreamSupport.stream(student.get("/" + resource.name() + "/fields").expect(200).json()
                .get("fields").spliterator(), false).map(field -> field.get("name").asText()).toList();
        for (FieldPath path : resource.fields()) {
            boolean open = !path.name().startsWith("enrollments.") && !path.name().contains(".enrollments.");
            assertEquals(open, told.contains(path.name()), path.name());
            if (path.field().optional() || !open) {
                student.get("/" + resource.name() + "?limit=1&filter=" + path.name() + ABSENT)
                        .expect(open ? 200 : 400);
            }
        }
        String relations = student.get("/" + resource.name() + "/fields").json().get("relations").toString();
        assertFalse(relations.contains("enrollment"), relations);
        assertTrue(viewer.get("/" + resource.name() + "/fields").json().get("fields").size() >= told.size());
    }

    @Test
    void areFilteredSearchedGroupedAndTabledByAll() {
        String section = Catalogue.section(3, 0);
        assertEquals(1, student.get("/sections?q=structures&filter=id==" + section + ";course.department.name==*")
                .expect(200).json().at("/items").size());
        assertEquals(1, instructor.get("/sections/aggregate?groupBy=course.code&metrics=sum(seatsFree)&filter=id=="
                + section).expect(200).json().at("/groups").size());
        String table = student.with("Accept", "text/csv").get("/sections?include=course&filter=id==" + section)
                .expect(200).body();
        assertEquals(2, table.lines().count());
        assertFalse(table.contains("enrollment"), table);
    }
}
