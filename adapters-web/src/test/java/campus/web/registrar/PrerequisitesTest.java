package campus.web.registrar;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PrerequisitesTest {

    private final String code = Catalogue.unique();
    private final String required = Catalogue.course(code);
    private final String course = Catalogue.course();
    private final String path = "/courses/" + course + "/prerequisites";

    private static String group(String alternative) {
        return "{\"allOf\": [{\"anyOf\": [" + alternative + "]}]}";
    }

    @Test
    void replacesWhatACourseRequiresUnderTheVersionOfTheCourse() {
        Answer none = api().get(path).expect(200);
        assertEquals(0, none.json().at("/allOf").size());
        Answer set = api().put(path, api().get("/courses/" + course).etag(),
                group("{\"courseId\": \"" + required + "\", \"minimumGrade\": \"B-\", \"concurrent\": true}"))
                .expect(200);
        assertEquals(code, set.text("/allOf/0/anyOf/0/code"));
        assertEquals("2.67", set.text("/allOf/0/anyOf/0/minimumGrade"));
        assertTrue(set.json().at("/allOf/0/anyOf/0/concurrent").asBoolean());
        assertEquals(set.body(), api().get(path).body());
        assertEquals(1, api().get("/courses/" + course).json().at("/version").asInt());
        assertNotEquals(none.etag(), set.etag());
    }

    @Test
    void demandsACUnlessSomethingElseIsSaid() {
        Answer set = api().put(path, "*", group("{\"courseId\": \"" + required + "\"}")).expect(200);
        assertEquals("2.0", set.text("/allOf/0/anyOf/0/minimumGrade"));
    }

    @Test
    void refusesACircleWithItsPath() {
        api().put(path, "*", group("{\"courseId\": \"" + required + "\"}")).expect(200);
        Answer refused = api().put("/courses/" + required + "/prerequisites", "*",
                group("{\"courseId\": \"" + course + "\"}")).expect(ProblemType.PREREQUISITE_CYCLE);
        assertEquals(3, refused.json().at("/reasons/0/path").size());
        assertEquals(code, refused.text("/reasons/0/path/0"));
    }

    @Test
    void pointsAtTheAlternativeThatIsWrong() {
        assertEquals(List.of("/allOf/0/anyOf/0/minimumGrade grade-out-of-range"), api()
                .put(path, "*", group("{\"courseId\": \"" + required + "\", \"minimumGrade\": 4.01}"))
                .expect(ProblemType.INVALID_FIELDS).errors());
        assertEquals(List.of("/allOf/0/anyOf/0/courseId unknown-reference"), api()
                .put(path, "*", group("{\"courseId\": \"" + UUID.randomUUID() + "\"}"))
                .expect(ProblemType.NOT_FOUND).errors());
        assertEquals(List.of("/allOf required"),
                api().put(path, "*", "{}").expect(ProblemType.INVALID_FIELDS).errors());
        assertEquals(List.of("/allOf/0/anyOf required"),
                api().put(path, "*", group("")).expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void needsAVersionAndACourse() {
        api().put(path, "\"9\"", "{\"allOf\": []}").expect(ProblemType.STALE_VERSION);
        api().get("/courses/" + UUID.randomUUID() + "/prerequisites").expect(ProblemType.NOT_FOUND);
        api().with("Content-Type", "application/json")
                .send("PUT", path, BodyPublishers.ofString("{\"allOf\": []}"))
                .expect(ProblemType.PRECONDITION_REQUIRED);
    }

    @Test
    void listsTheSectionsOfACourse() {
        String section = Catalogue.section(course, Catalogue.term(), 3, 0, "[]");
        Answer list = api().get("/courses/" + course + "/sections?sort=term.code,-number").expect(200);
        assertEquals(section, list.text("/items/0/id"));
        assertEquals(1, list.json().at("/items").size());
        api().get("/courses/" + UUID.randomUUID() + "/sections").expect(ProblemType.NOT_FOUND);
    }
}
