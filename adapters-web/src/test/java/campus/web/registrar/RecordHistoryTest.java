package campus.web.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What became of a record, what keeps it from being deleted, and what somebody with an old version is told. */
class RecordHistoryTest {

    static Stream<RecordsTest.Resource> resources() {
        return RecordsTest.resources().filter(resource -> !resource.path().endsWith("/assessments"));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void tellsWhatBecameOfARecord(RecordsTest.Resource resource) {
        Answer added = resource.add();
        String path = resource.path() + "/" + added.id();
        Answer changed = api().patch(path, added.etag(), resource.patch()).expect(200);
        api().delete(path).expect(204);
        api().post(path + "/restore").expect(200);
        Answer history = api().get(path + "/history?count=true").expect(200);
        assertEquals(List.of("2 restored admin", "1 deleted admin", "1 changed admin", "0 created admin"),
                lines(history));
        assertEquals(4, history.json().at("/total").asInt());
        assertEquals("2026-08-20T10:00:00Z", history.text("/items/0/at"));
        JsonNode fields = history.json().at("/items/2/fields");
        assertFalse(fields.isEmpty());
        fields.forEach(field -> {
            String name = field.at("/field").asText();
            assertEquals(text(added.json().at("/" + name)), text(field.at("/before")), name);
            assertEquals(text(changed.json().at("/" + name)), text(field.at("/after")), name);
        });
        assertTrue(history.json().at("/items/0/fields").isEmpty());
    }

    /** Numbers stand in the history as in the answers, but for their zeros. */
    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().setScale(2).toPlainString() : value.asText();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void isReadWhileTheRecordIsDeletedAndOfRecordsThatWereThereOnly(RecordsTest.Resource resource) {
        String path = resource.path() + "/" + resource.add().id();
        api().delete(path).expect(204);
        api().get(path).expect(ProblemType.NOT_FOUND);
        assertEquals(List.of("0 deleted admin", "0 created admin"), lines(api().get(path + "/history").expect(200)));
        api().get(resource.path() + "/" + UUID.randomUUID() + "/history").expect(ProblemType.NOT_FOUND);
        String other = resource.path().equals("/courses") ? "/terms" : "/courses";
        api().get(other + path.substring(path.lastIndexOf('/')) + "/history").expect(ProblemType.NOT_FOUND);
    }

    @Test
    void comesPageByPageTheNewestFirst() {
        String path = "/departments/" + Catalogue.department();
        for (int i = 1; i <= 4; i++) {
            api().patch(path, "*", "{\"name\": \"Art " + i + "\"}").expect(200);
        }
        List<String> found = new ArrayList<>();
        Answer page = api().get(path + "/history?limit=2").expect(200);
        found.addAll(lines(page));
        while (!page.json().at("/next").isNull()) {
            page = api().get(path + "/history?limit=2&cursor=" + page.text("/next")).expect(200);
            found.addAll(lines(page));
        }
        assertEquals(List.of("4 changed admin", "3 changed admin", "2 changed admin", "1 changed admin",
                "0 created admin"), found);
        assertEquals(found.reversed(), lines(api().get(path + "/history?sort=version").expect(200)));
        assertEquals(List.of("sort unknown-field"),
                api().get(path + "/history?sort=at").expect(ProblemType.INVALID_PARAMETER).errors());
    }

    @Test
    void tellsThePrerequisitesOfACourseByTheirCodes() {
        String required = Catalogue.course();
        String path = "/courses/" + Catalogue.course();
        api().put(path + "/prerequisites", "*", """
                {"allOf": [{"anyOf": [{"courseId": "%s", "minimumGrade": "B-"}]}]}""".formatted(required)).expect(200);
        Answer history = api().get(path + "/history").expect(200);
        assertEquals("prerequisites", history.text("/items/0/fields/0/field"));
        assertTrue(history.json().at("/items/0/fields/0/before").isNull());
        assertEquals(api().get("/courses/" + required).text("/code") + " (2.67)",
                history.text("/items/0/fields/0/after"));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void isTheReasonWhyAVersionIsStale(RecordsTest.Resource resource) {
        Answer added = resource.add();
        String path = resource.path() + "/" + added.id();
        api().patch(path, added.etag(), resource.patch()).expect(200);
        JsonNode history = api().get(path + "/history").json().at("/items/0");
        for (Answer stale : List.of(api().patch(path, added.etag(), "{}"),
                api().with("If-Match", added.etag()).delete(path))) {
            JsonNode reason = stale.expect(ProblemType.STALE_VERSION).json().at("/reasons/0");
            assertEquals(1, reason.at("/currentVersion").asInt());
            assertEquals(1, reason.at("/changes").size());
            assertEquals(history, reason.at("/changes/0"));
        }
        assertTrue(api().patch(path, "\"7\"", "{}").expect(ProblemType.STALE_VERSION).json().at("/reasons/0/changes")
                .isEmpty());
    }

    @Test
    void goesWithWhatKeepsARecordFromBeingDeleted() {
        String department = Catalogue.department();
        String path = "/departments/" + department;
        assertEquals("{\"deletable\":true,\"dependents\":[]}", api().get(path + "/dependents").expect(200).body());
        api().post("/courses", Catalogue.courseBody(Catalogue.unique(), department)).expect(201);
        Answer used = api().get(path + "/dependents").expect(200);
        assertEquals("{\"deletable\":false,\"dependents\":[{\"kind\":\"courses\",\"count\":1}]}", used.body());
        assertEquals(used.json().at("/dependents"),
                api().delete(path).expect(ProblemType.HAS_DEPENDENTS).json().at("/reasons/0/dependents"));
    }

    @Test
    void tellsDependentsOfEveryTypeOfRecord() {
        RecordsTest.resources().forEach(resource -> {
            String path = resource.path() + "/" + resource.add().id();
            assertTrue(api().get(path + "/dependents").expect(200).json().at("/deletable").asBoolean(), path);
            api().delete(path).expect(204);
            api().get(path + "/dependents").expect(ProblemType.NOT_FOUND);
        });
    }

    private static List<String> lines(Answer history) {
        List<String> lines = new ArrayList<>();
        history.json().at("/items").forEach(line -> lines.add(line.at("/version").asText() + " "
                + line.at("/change").asText() + " " + line.at("/by").asText()));
        return lines;
    }
}
