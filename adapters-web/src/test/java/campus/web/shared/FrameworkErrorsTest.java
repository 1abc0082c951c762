package campus.web.shared;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.registrar.Catalogue;
import campus.web.registrar.Uploads;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the HTTP server answers by itself. */
class FrameworkErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/departments/x/y/z", "/api/v2/departments", "/problems/nowhere",
            "/docs/assets/nowhere.js", "/assets/../../application.yml"})
    void knowsNoOtherAddress(String path) {
        api().get(path).expect(ProblemType.NOT_FOUND);
    }

    @Test
    void namesTheMethodsThatAreAllowed() {
        String allow = api().delete("/departments").expect(ProblemType.METHOD_NOT_ALLOWED).header("Allow");
        assertTrue(allow.contains("GET") && allow.contains("POST") && !allow.contains("PATCH"), allow);
        api().get("/login").expect(ProblemType.METHOD_NOT_ALLOWED);
        api().send("PUT", "/enrollments", Uploads.text("{}"))
                .expect(ProblemType.METHOD_NOT_ALLOWED);
    }

    @Test
    void answersJsonOnly() {
        api().with("Accept", "image/png").get("/departments").expect(ProblemType.NOT_ACCEPTABLE);
        api().with("Accept", "application/json;q=0.5, */*;q=0.1").get("/departments").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/departments/%ZZ HTTP/1.1", "GET /api/v1/departments?limit=%E0%A4%A HTTP/1.1",
            "GET /api/v1/departments/<x> HTTP/1.1", "GET /api/v1/departments|x HTTP/1.1",
            "GET http://[ HTTP/1.1", "GARBAGE", "GET  HTTP/1.1"})
    void refusesWhatIsNoAddress(String line) {
        String answer = LowLevel.exchange(line + "\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.token("admin", 60) + "\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.[01] 40.*"), answer);
        assertFalse(answer.contains("Exception"), answer);
    }

    @Test
    void refusesAHeadAndALineBeyondAllMeasure() {
        String answer = LowLevel.exchange("GET /api/v1/departments?cursor=" + "A".repeat(20_000)
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.[01] 4.*"), answer);
        answer = LowLevel.exchange("GET /api/v1/departments HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Long: "
                + "A".repeat(20_000) + "\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.[01] 4.*"), answer);
    }

    @Test
    void refusesAnUploadBeyondAllMeasureBeforeItIsRead() {
        String answer = LowLevel.exchange("POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000000\r\nAuthorization: Bearer "
                + Tokens.token("admin", 60) + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("/problems/too-large"), answer);
    }

    @Test
    void leaksNothingOfAFault() {
        Answer answer = anonymous().get("/faults/unexpected").expect(ProblemType.INTERNAL_ERROR);
        assertFalse(answer.body().contains("hunter2") || answer.body().contains("Exception"), answer.body());
        assertFalse(anonymous().get("/faults/stored").expect(ProblemType.INTERNAL_ERROR).body().contains("Blank"));
        assertEquals("1", anonymous().get("/faults/busy").expect(ProblemType.BUSY).header("Retry-After"));
        assertEquals("1", anonymous().get("/faults/unavailable").expect(ProblemType.BUSY).header("Retry-After"));
        assertEquals("5", anonymous().get("/faults/lost").expect(ProblemType.SERVICE_UNAVAILABLE)
                .header("Retry-After"));
    }

    @Test
    void protectsEveryAnswerInTheBrowser() {
        for (Answer answer : List.of(api().get("/departments"), anonymous().get("/departments"), api().get("/nowhere"),
                api().delete("/departments"), anonymous().get("/problems"), anonymous().get("/docs"),
                anonymous().get("/health"), anonymous().get("/faults/unexpected"), api().post("/departments", "{"),
                anonymous().get("/assets/campus.css"), api().get("/departments/" + Catalogue.department()))) {
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer::body);
            assertEquals("DENY", answer.header("X-Frame-Options"));
            assertEquals("same-origin", answer.header("Referrer-Policy"));
            assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'"));
        }
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        Answer head = api().send("HEAD", "/problems", BodyPublishers.noBody()).expect(200);
        assertEquals("", head.body());
    }
}
