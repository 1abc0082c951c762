package campus.web.directory;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Browser;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people see and do about their own account. */
class OwnAccountPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> Firefox";

    private final String username = Browser.account("viewer");

    @Test
    void saysWhoSomebodyIs() {
        Document page = page(signIn("A browser"));
        assertEquals("My account", page.select("h1").text());
        String facts = page.select("dl.facts").text();
        assertTrue(facts.contains(username) && facts.contains("Viewer") && facts.contains("No student"), facts);
    }

    @Test
    void namesTheStudentWithoutTrustingTheName() {
        String number = Catalogue.unique();
        String student = api().post("/students", Catalogue.studentBody(number).replace("Ann Lee", "<b>Ann</b>")).id();
        String account = Catalogue.unique();
        api().post("/accounts", """
                {"username": "%s", "roles": ["student"], "studentId": "%s", "password": "%s"}"""
                .formatted(account, student, Browser.PASSWORD)).expect(201);
        Document page = page(signIn(account, "A browser"));
        assertTrue(page.select("dl.facts").text().contains("<b>Ann</b> (" + number + ")"), page::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "instructor", "student", "viewer"})
    void isForEverybodyWhoIsSignedIn(String role) {
        page(Browser.signedIn(role));
        page(api());
        assertEquals("/sign-in?next=%2Faccount",
                anonymous().with("Accept", "text/html").get("/account").expect(303).header("Location"));
    }

    @Test
    void listsSessionsAndMarksThisOne() {
        signIn(HOSTILE);
        Document page = page(signIn("Another browser"));
        assertEquals(2, page.select("tbody tr").size());
        assertEquals(0, page.select("tbody script").size());
        assertTrue(page.select("tbody").text().contains(HOSTILE), page::text);
        assertEquals(List.of("Another browser This one"), page.select("tr:has(.badge) th").eachText());
        assertEquals(4, page.select("tbody time[datetime]").size());
    }

    @Test
    void signsOutElsewhere() {
        Api there = signIn("there");
        Api here = signIn("here");
        assertEquals("/account", submit(here, "/account/sessions/end").expect(303).header("Location"));
        there.with("Accept", "text/html").get("/account").expect(303);
        Document page = page(here);
        assertEquals(1, page.select("tbody tr").size());
        assertEquals(0, page.select("form[action=/account/sessions/end]").size());
    }

    @Test
    void changesThePasswordAndKeepsThisSessionOnly() {
        Api there = signIn("there");
        Api here = signIn("here");
        change(here, Browser.PASSWORD, "another long one").expect(303);
        page(here);
        there.with("Accept", "text/html").get("/account").expect(303);
        assertEquals(401, attempt(Browser.PASSWORD).status());
        attempt("another long one").expect(303);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"''|another long one|currentPassword", "wrong|another long one|currentPassword",
                    "a password of tests|short|newPassword", "a password of tests|''|newPassword"})
    void tellsAtTheFieldWhatIsWrong(String current, String wanted, String field) {
        Answer answer = change(signIn("here"), current, wanted).expect(422);
        Document page = answer.page();
        assertEquals(List.of(field + "-error"), page.select("form .error").eachAttr("id"));
        assertEquals(field + "-error", page.select("#" + field).attr("aria-describedby"));
        assertEquals(List.of("", ""), page.select("input[type=password]").eachAttr("value"));
        attempt(Browser.PASSWORD).expect(303);
    }

    @Test
    void takesWhiteSpaceForAPartOfAPassword() {
        change(signIn("here"), Browser.PASSWORD, " ".repeat(12)).expect(303);
        attempt(" ".repeat(12)).expect(303);
    }

    @Test
    void refusesTheUsername() {
        Answer answer = change(signIn("here"), Browser.PASSWORD, username.toUpperCase()).expect(422);
        assertFalse(answer.page().select("#newPassword-error").isEmpty(), answer::body);
    }

    @Test
    void countsWrongPresentPasswordsAsThoseOfSigningIn() {
        Api here = signIn("here");
        for (int i = 0; i < 5; i++) {
            change(here, "wrong", "another long one").expect(422);
        }
        Answer answer = change(here, Browser.PASSWORD, "another long one").expect(429);
        assertEquals("30", answer.header("Retry-After"));
        assertTrue(answer.page().select("[role=alert]").text().contains("Try again in 30 seconds"), answer::body);
        attempt(Browser.PASSWORD).expect(429);
        page(here);
    }

    private Api signIn(String client) {
        return signIn(username, client);
    }

    private static Api signIn(String username, String client) {
        return Browser.with(anonymous().with("User-Agent", client)
                .submit("/sign-in", "username", username, "password", Browser.PASSWORD).expect(303)
                .header("Set-Cookie"));
    }

    private Answer attempt(String password) {
        return submit(anonymous(), "/sign-in", "username", username, "password", password);
    }

    private static Answer change(Api client, String current, String wanted) {
        return submit(client, "/account/password", "currentPassword", current, "newPassword", wanted);
    }

    private static Answer submit(Api client, String path, String... fields) {
        return client.with("Accept", "text/html").submit(path, fields);
    }

    private static Document page(Api client) {
        return client.with("Accept", "text/html").get("/account").expect(200).page();
    }
}
