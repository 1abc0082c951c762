package campus.web.shared;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.web.registrar.Catalogue;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every route that names a record of another person answers as if there were none, and changes nothing. */
class ForeignRecordsTest {

    private static final String UNKNOWN = "ffffffff-ffff-7fff-8fff-ffffffffffff";
    private static final String UNKNOWN_ASSESSMENT = "ffffffff-ffff-7fff-8fff-fffffffffffe";
    /** What to send, so that nothing but the reach is in the way; a route without a line gets no body. */
    private static final Map<String, String> BODIES = Map.of(
            "student POST /enrollments/{}/status", "{\"status\": \"dropped\"}",
            "instructor POST /enrollments/{}/status", "{\"status\": \"completed\", \"grade\": 4.00}",
            "instructor POST /enrollments/{}/grade", "{\"grade\": 3.00, \"reason\": \"recount\"}",
            "student PUT /students/{}/sections", "{\"sectionIds\": []}",
            "instructor PUT /enrollments/{}/scores/{}", "{\"score\": 3.00}",
            "instructor POST /sections/{}/assessments", "{\"name\": \"Quiz\", \"weight\": 10}",
            "instructor PATCH /sections/{}/assessments/{}", "{\"weight\": 50}");

    private static final String SECTION = Catalogue.section(5, 0);
    private static final String STUDENT = Catalogue.student();
    private static final String ENROLLMENT = Catalogue.enroll(STUDENT, SECTION).expect(201).id();
    private static final String ASSESSMENT = Catalogue.assessment(SECTION, 40);
    private static final Map<String, Api> CLIENTS = Map.of("student", somebody("student"), "instructor",
            somebody("instructor"));

    /** Somebody with records of their own. */
    private static Api somebody(String role) {
        String section = Catalogue.section(5, 0);
        String student = Catalogue.student();
        Catalogue.enroll(student, section).expect(201);
        return role.equals("student") ? SignedIn.student(student).api() : SignedIn.instructor().teaching(section).api();
    }

    static Stream<AccessTest.Route> routes() {
        return AccessTest.routes().stream().filter(route -> route.path().contains("{"))
                .filter(route -> !route.who().equals("members"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void areAsIfTheyWereNotThere(AccessTest.Route route) {
        List<String> before = state();
        CLIENTS.forEach((role, client) -> {
            for (String ifMatch : List.of("", "*", "\"7-0123456789abcdef\"")) {
                Answer foreign = send(route, role, ifMatch.isEmpty() ? client : client.with("If-Match", ifMatch),
                        own(route), ASSESSMENT);
                if (!route.allowed().contains(role)) {
                    foreign.expect(ProblemType.FORBIDDEN);
                } else {
                    Answer unknown = send(route, role, ifMatch.isEmpty() ? client : client.with("If-Match", ifMatch),
                            UNKNOWN, UNKNOWN_ASSESSMENT);
                    unknown.expect(ProblemType.NOT_FOUND);
                    assertEquals(unknown.body().replace(UNKNOWN, "?").replace(UNKNOWN_ASSESSMENT, "?"),
                            foreign.body().replace(own(route), "?").replace(ASSESSMENT, "?"), () -> role + route);
                }
            }
        });
        assertEquals(before, state());
    }

    /** Otherwise the test would pass when nobody gets to anything. */
    @Test
    void areThereForTheOffice() {
        assertTrue(state().stream().noneMatch(body -> body.contains("/problems/")), () -> state().toString());
        assertEquals(BODIES.size(), BODIES.keySet().stream()
                .filter(line -> routes().anyMatch(route -> line.endsWith(" " + route))).count());
    }

    private static String own(AccessTest.Route route) {
        return route.path().contains("/students/") ? STUDENT
                : route.path().contains("/enrollments/") ? ENROLLMENT : SECTION;
    }

    private static Answer send(AccessTest.Route route, String role, Api client, String first, String second) {
        String path = route.path().replaceFirst("\\{\\w+}", first).replaceFirst("\\{\\w+}", second)
                + (route.path().endsWith("/eligibility") ? "?sectionId=" + SECTION : "");
        String json = BODIES.get(role + " " + route);
        BodyPublisher body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return (json == null ? client : client.with("Content-Type", "application/json")).send(route.method(), path,
                body);
    }

    private static List<String> state() {
        return Stream.of("/students/" + STUDENT, "/enrollments/" + ENROLLMENT,
                "/enrollments/" + ENROLLMENT + "/history", "/enrollments/" + ENROLLMENT + "/scores",
                "/sections/" + SECTION + "/roster", "/sections/" + SECTION + "/assessments",
                "/sections/" + SECTION + "/refusals").map(path -> api().get(path).body()).toList();
    }
}
