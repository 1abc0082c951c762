package campus.web.registrar;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What all record types have in common. */
class RecordsTest {

    /** A resource, a body that adds one more record to it, and a patch that changes it. */
    record Resource(String path, Supplier<String> body, String patch, List<String> required) {

        Answer add() {
            return api().post(path, body.get()).expect(201);
        }

        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Resource> resources() {
        return Stream.of(
                new Resource("/departments",
                        () -> "{\"code\": \"%s\", \"name\": \"Art\"}".formatted(Catalogue.unique()),
                        "{\"name\": \"Arts\"}", List.of("/code required", "/name required")),
                new Resource("/courses", () -> Catalogue.courseBody(Catalogue.unique(), Catalogue.department()),
                        "{\"title\": \"Algorithms\", \"credits\": 3.5}",
                        List.of("/code required", "/title required", "/credits required", "/departmentId required")),
                new Resource("/terms", () -> """
                        {"code": "%s", "name": "Fall", "startsOn": "2026-08-10", "endsOn": "2026-12-18",
                        "registrationOpensAt": "2026-08-01T10:00:00+02:00", "dropDeadline": "2026-10-01"}"""
                        .formatted(Catalogue.unique()), "{\"endsOn\": \"2026-12-20\", \"dropDeadline\": null}",
                        List.of("/code required", "/name required", "/startsOn required", "/endsOn required")),
                new Resource("/sections", () -> """
                        {"courseId": "%s", "termId": "%s", "number": "al1", "capacity": 30, "status": "closed",
                        "meetings": [{"days": ["wed", "mon"], "startsAt": "09:00", "endsAt": "10:15"}]}"""
                        .formatted(Catalogue.course(), Catalogue.term()), "{\"instructor\": \"Grace Hopper\"}",
                        List.of("/courseId required", "/termId required", "/number required", "/capacity required")),
                new Resource("/students", () -> Catalogue.studentBody(Catalogue.unique()),
                        "{\"dateOfBirth\": \"2007-05-23\", \"hold\": \"Library fine\"}",
                        List.of("/studentNumber required", "/name required", "/email required")),
                new Resource("/sections/" + Catalogue.section(1, 0) + "/assessments",
                        () -> "{\"name\": \"%s\", \"weight\": 40}".formatted(Catalogue.unique()),
                        "{\"weight\": 2.5}", List.of("/name required", "/weight required")));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void showsWhatWasAddedAtItsLocationAndUnderItsTag(Resource resource) {
        Answer added = resource.add();
        assertEquals("/api/v1" + resource.path + "/" + added.id(), added.header("Location"));
        Answer read = api().get(resource.path + "/" + added.id()).expect(200);
        assertEquals(added.body(), read.body());
        assertEquals(added.etag(), read.etag());
        assertEquals("no-cache", read.header("Cache-Control"));
        assertEquals("admin", read.text("/createdBy"));
        assertEquals("2026-08-20T10:00:00Z", read.text("/createdAt"));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void answersNotModifiedToWhoKnowsTheTag(Resource resource) {
        Answer added = resource.add();
        String path = resource.path + "/" + added.id();
        Answer known = api().with("If-None-Match", "\"0-0\", W/" + added.etag()).get(path).expect(304);
        assertEquals("", known.body());
        assertEquals(added.etag(), known.etag());
        api().with("If-None-Match", "*").get(path).expect(304);
        api().with("If-None-Match", "\"0-0\"").get(path).expect(200);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void namesEveryMissingFieldAtOnce(Resource resource) {
        assertEquals(resource.required, api().post(resource.path, "{}").expect(ProblemType.INVALID_FIELDS).errors());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void changesOnlyWhatThePatchNames(Resource resource) {
        Answer added = resource.add();
        Answer changed = api().patch(resource.path + "/" + added.id(), added.etag(), resource.patch).expect(200);
        assertNotEquals(added.etag(), changed.etag());
        assertEquals(1, changed.json().at("/version").asInt());
        changed.json().properties().forEach(member -> {
            boolean named = resource.patch.contains("\"" + member.getKey() + "\"");
            boolean derived = List.of("version", "updatedAt", "age").contains(member.getKey());
            if (!named && !derived) {
                assertEquals(added.json().get(member.getKey()), member.getValue(), member.getKey());
            }
        });
        assertEquals(changed.body(), api().get(resource.path + "/" + added.id()).body());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void refusesToChangeWhatTheServerSetsOrDoesNotKnow(Resource resource) {
        String path = resource.path + "/" + resource.add().id();
        assertEquals(List.of("/id read-only", "/version read-only", "/createdBy read-only", "/colour unknown-property"),
                api().patch(path, "*", """
                        {"id": "x", "version": 7, "createdBy": "me", "colour": "red"}""")
                        .expect(ProblemType.INVALID_FIELDS).errors());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void needsTheVersionThatAChangeIsBasedOn(Resource resource) {
        Answer added = resource.add();
        String path = resource.path + "/" + added.id();
        api().patch(path, added.etag(), resource.patch).expect(200);
        Answer stale = api().patch(path, added.etag(), resource.patch).expect(ProblemType.STALE_VERSION);
        assertEquals(1, stale.json().at("/reasons/0/currentVersion").asInt());
        api().patch(path, "W/" + added.etag(), "{}").expect(ProblemType.STALE_VERSION);
        api().patch(path, "\"1-abc\", \"9\"", "{}").expect(200);
        api().patch(path, "2", "{}").expect(ProblemType.MALFORMED_REQUEST);
        api().with("Content-Type", "application/json")
                .send("PATCH", path, BodyPublishers.ofString("{}"))
                .expect(ProblemType.PRECONDITION_REQUIRED);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void forgetsWhatIsDeletedUntilItIsRestored(Resource resource) {
        Answer added = resource.add();
        String path = resource.path + "/" + added.id();
        api().post(path + "/restore").expect(ProblemType.NOT_FOUND);
        api().with("If-Match", "\"7\"").delete(path).expect(ProblemType.STALE_VERSION);
        Answer deleted = api().with("If-Match", added.etag()).delete(path).expect(204);
        assertEquals("", deleted.body());
        api().get(path).expect(ProblemType.NOT_FOUND);
        api().delete(path).expect(ProblemType.NOT_FOUND);
        api().patch(path, "*", "{}").expect(ProblemType.NOT_FOUND);
        Answer restored = api().post(path + "/restore").expect(200);
        assertEquals(restored.body(), api().get(path).expect(200).body());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void doesNotKnowOtherIdsAndRefusesWhatIsNoId(Resource resource) {
        api().get(resource.path + "/" + UUID.randomUUID()).expect(ProblemType.NOT_FOUND);
        assertEquals(List.of("id malformed"),
                api().get(resource.path + "/not-an-id").expect(ProblemType.INVALID_PARAMETER).errors());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void listsWhatWasAdded(Resource resource) {
        Answer added = resource.add();
        Answer list = api().get(resource.path + "?sort=-createdAt&limit=500&count=true").expect(200);
        assertTrue(list.json().at("/total").asInt() > 0);
        assertEquals("no-store", list.header("Cache-Control"));
        assertTrue(list.body().contains(added.id()));
        assertFalse(api().get(resource.path).expect(200).json().has("total"));
    }
}
