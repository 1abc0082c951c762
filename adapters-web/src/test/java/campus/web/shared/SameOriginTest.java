package campus.web.shared;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The headers are those that browsers send and scripts cannot choose. */
class SameOriginTest {

    private static final String ID = "019b76da-a800-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({"POST, /departments", "PUT, /courses/ID/prerequisites", "PATCH, /departments/ID",
            "DELETE, /departments/ID"})
    void refusesEveryChangeOfAnotherSite(String method, String path) {
        Api foreign = Browser.signedIn("registrar").with("Sec-Fetch-Site", "cross-site");
        foreign.with("Content-Type", "application/json").send(method, path.replace("ID", ID),
                BodyPublishers.ofString("{}")).expect(ProblemType.CROSS_SITE_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "SAME-ORIGIN", ""})
    void letsNoOtherSiteThrough(String site) {
        Browser.signedIn("registrar").with("Sec-Fetch-Site", site).post("/departments", "{}")
                .expect(ProblemType.CROSS_SITE_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example", "null", "http://localhost.evil.example", "''", "http://localhost:1",
            "http://[", "http://localhost:PORT@evil.example", "localhost:PORT"})
    void judgesOlderBrowsersByTheirOrigin(String origin) {
        Browser.signedIn("registrar").with("Origin", origin.replace("PORT", "" + TestServer.port()))
                .post("/departments", "{}").expect(ProblemType.CROSS_SITE_REQUEST);
    }

    @Test
    void letsItsOwnPagesAndProgramsThrough() {
        Api browser = Browser.signedIn("registrar");
        for (Api own : List.of(browser, browser.with("Sec-Fetch-Site", "same-origin"),
                browser.with("Sec-Fetch-Site", "none"), browser.with("Origin", TestServer.url()))) {
            own.post("/departments", "{}").expect(ProblemType.INVALID_FIELDS);
        }
    }

    @Test
    void letsEverybodyReadAndTokensChange() {
        Browser.signedIn("registrar").with("Sec-Fetch-Site", "cross-site").get("/departments").expect(200);
        Api.api().with("Sec-Fetch-Site", "cross-site").post("/departments", "{}").expect(ProblemType.INVALID_FIELDS);
    }

    @Test
    void protectsSigningInAndOut() {
        for (String path : List.of("/sign-in", "/sign-out", "/")) {
            Answer page = Api.anonymous().with("Sec-Fetch-Site", "cross-site").submit(path, "username", "admin",
                    "password", TestServer.PASSWORD).expect(403);
            assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
            assertTrue(page.body().contains("Request from another site"), page::body);
            assertEquals("", page.header("Set-Cookie"));
            assertEquals("nosniff", page.header("X-Content-Type-Options"));
        }
    }

    /** Which a browser may do, and which the lookup of the session must not be in the way of. */
    @Test
    void readsABodyThatComesLater() {
        for (String[] request : new String[][]{
                {"/page-of-tests", "application/x-www-form-urlencoded", "name=Ann", "200"},
                {"/api/v1/departments", "application/json", "{}", "422"}}) {
            String answer = LowLevel
                    .exchangeAsked("POST " + request[0] + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + "Expect: 100-continue\r\nCookie: " + Browser.cookie("registrar") + "\r\nContent-Type: "
                            + request[1]
                            + "\r\nContent-Length: " + request[2].length() + "\r\n\r\n", request[2]);
            assertTrue(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 " + request[3]), answer);
        }
    }

    @Test
    void endsNoSessionForAnotherSite() {
        Api browser = Browser.signedIn("viewer");
        browser.with("Sec-Fetch-Site", "cross-site").submit("/sign-out").expect(403);
        assertEquals(List.of(200, 200), Stream.of("/departments", "/students")
                .map(path -> browser.get(path).status()).toList());
    }
}
