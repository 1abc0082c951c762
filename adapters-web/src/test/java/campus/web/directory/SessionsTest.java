package campus.web.directory;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Browser;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Signing in with a browser, and what its cookie is worth. */
class SessionsTest {

    private final String username = Browser.account("viewer");

    @Test
    void showsAFormWithLabels() {
        Answer page = anonymous().with("Accept", "text/html").get("/sign-in?next=/students%3Fq%3D%22%3E").expect(200);
        assertTrue(page.body().contains("<label for=\"username\">"), page::body);
        assertTrue(page.body().contains("autocomplete=\"current-password\""));
        assertTrue(page.body().contains("name=\"next\" value=\"/students?q=&#34;>\""), page::body);
        assertEquals("", page.header("Set-Cookie"));
    }

    @Test
    void keepsItsSecretFromScriptsAndOtherSites() {
        String cookie = signIn(anonymous(), "/students").expect(303).header("Set-Cookie");
        assertTrue(cookie.matches("campus_session=[\\w-]{43};.*"), cookie);
        assertEquals(List.of("HTTPOnly", "Path=/", "SameSite=Lax"), flags(cookie));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https|true", "http|false", "http, https|true", "https, http|false",
            "HTTPS|true", "''|false"})
    void asksForHttpsWhereTheProxyWasCalledByIt(String protocol, boolean secure) {
        String cookie = signIn(anonymous().with("X-Proto", protocol), "/").expect(303).header("Set-Cookie");
        assertEquals(secure, flags(cookie).contains("Secure"), cookie);
        assertFalse(flags(signIn(anonymous().with("X-Forwarded-Proto", "https"), "/").header("Set-Cookie"))
                .contains("Secure"));
    }

    @Test
    void servesPagesAndTheApi() {
        Api browser = Browser.with(signIn(anonymous(), "/").expect(303).header("Set-Cookie"));
        browser.get("/students").expect(200);
        browser.post("/departments", "{}").expect(ProblemType.FORBIDDEN);
        browser.with("Accept", "text/html").get("/sign-in?next=/docs").expect(303);
        Browser.signedIn("registrar").post("/departments", "{}").expect(ProblemType.INVALID_FIELDS);
    }

    @Test
    void takesNoSecretThatSomebodyElseChose() {
        String chosen = "campus_session=" + "A".repeat(43);
        Answer signedIn = signIn(anonymous().with("Cookie", chosen), "/").expect(303);
        assertNotEquals(chosen, signedIn.header("Set-Cookie").replaceFirst(";.*", ""));
        Browser.with(chosen).get("/students").expect(ProblemType.UNAUTHENTICATED);
        Browser.with(signedIn.header("Set-Cookie")).get("/students").expect(200);
    }

    @Test
    void replacesTheSessionThatTheBrowserHad() {
        String first = signIn(anonymous(), "/").header("Set-Cookie");
        String second = signIn(Browser.with(first), "/").expect(303).header("Set-Cookie");
        assertNotEquals(first, second);
        Browser.with(first).get("/students").expect(ProblemType.UNAUTHENTICATED);
        Browser.with(second).get("/students").expect(200);
    }

    @Test
    void endsWhenSomebodySignsOut() {
        String cookie = signIn(anonymous(), "/").header("Set-Cookie");
        Answer out = Browser.with(cookie).submit("/sign-out").expect(303);
        assertEquals("/sign-in", out.header("Location"));
        assertTrue(out.response().headers().allValues("Set-Cookie").stream()
                .anyMatch(set -> set.matches("campus_session=;.*Max-Age=0.*")), () -> out.response().toString());
        Browser.with(cookie).get("/students").expect(ProblemType.UNAUTHENTICATED);
        anonymous().submit("/sign-out").expect(303);
    }

    @Test
    void endsElsewhereWithAnotherPassword() {
        Api here = Browser.with(signIn(anonymous(), "/").header("Set-Cookie"));
        Api there = Browser.with(signIn(anonymous(), "/").header("Set-Cookie"));
        here.post("/account/password", """
                {"currentPassword": "%s", "newPassword": "another long one"}""".formatted(Browser.PASSWORD))
                .expect(204);
        here.get("/students").expect(200);
        there.get("/students").expect(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void knowsTheRolesOfNowAndEndsWithTheAccount() {
        Api browser = Browser.with(signIn(anonymous(), "/").header("Set-Cookie"));
        String path = "/accounts/" + account();
        api().patch(path, "*", "{\"roles\": [\"student\"]}").expect(200);
        browser.get("/enrollments/recent").expect(ProblemType.FORBIDDEN);
        browser.get("/courses").expect(200);
        api().patch(path, "*", "{\"enabled\": false}").expect(200);
        browser.get("/courses").expect(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void isNotUsedBesideATokenOfTheRequest() {
        Browser.signedIn("registrar").with("Authorization", "Bearer garbage").get("/students")
                .expect(ProblemType.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "%00", "../../etc", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void refusesWhatIsNoSecret(String value) {
        Browser.with("campus_session=" + value).get("/students").expect(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void leadsThePageOfAScriptThatIsNotLetInToTheSignInPage() {
        assertEquals("/sign-in?next=%2Fmy%2Fcart%3Fx%3D1", wayFrom("https://campus.example/my/cart?x=1"));
        for (String page : List.of("https://campus.example//evil.example", "javascript:alert(1)", "%", "")) {
            assertEquals("/sign-in", wayFrom(page), page);
        }
    }

    private static String wayFrom(String page) {
        return anonymous().with("HX-Request", "true").with("HX-Current-URL", page).get("/page-of-tests").expect(401)
                .header("HX-Redirect");
    }

    @Test
    void leadsToTheSignInPageAndBack() {
        Answer away = anonymous().with("Accept", "text/html,*/*;q=0.8").get("/page-of-tests?q=a%20b&sort=-x")
                .expect(303);
        assertEquals("/sign-in?next=%2Fpage-of-tests%3Fq%3Da%2520b%26sort%3D-x", away.header("Location"));
        Answer back = signIn(anonymous(), "/page-of-tests?q=a%20b&sort=-x").expect(303);
        assertEquals("/page-of-tests?q=a%20b&sort=-x", back.header("Location"));
        assertEquals("/sign-in", anonymous().submit("/page-of-tests").expect(303).header("Location"));
        anonymous().get("/page-of-tests?q=x").expect(ProblemType.UNAUTHENTICATED);
        anonymous().with("Accept", "text/html,*/*;q=0.8").get("/students").expect(ProblemType.UNAUTHENTICATED);
        assertTrue(Browser.signedIn("student").with("Accept", "text/html").get("/page-of-tests").expect(403).body()
                .contains("<h1>Not allowed</h1>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https:evil.example", "https://evil.example",
            "/\t/evil.example", "javascript:alert(1)"})
    void leadsNowhereElse(String next) {
        assertEquals("/", signIn(anonymous(), next).expect(303).header("Location"));
    }

    @Test
    void tellsWhatIsWrongWithoutTellingWhoThereIs() {
        String wrong = refused(username, "wrong").expect(401).body();
        String unknown = refused("nobody-" + username, "wrong").expect(401).body();
        assertTrue(wrong.contains("role=\"alert\""), wrong);
        assertFalse(wrong.contains("value=\"wrong\""));
        assertEquals(unknown.replace("nobody-" + username, ""), wrong.replace(username, ""));
        String empty = refused("", "").expect(422).body();
        assertTrue(empty.contains("id=\"username-error\"") && empty.contains("id=\"password-error\""), empty);
        anonymous().submit("/sign-in").expect(422);
    }

    @Test
    void letsUnknownUsernamesWaitLikeKnownOnes() {
        Answer known = afterFive(username);
        Answer unknown = afterFive("no-" + username);
        assertEquals("30", known.header("Retry-After"));
        assertEquals("30", unknown.header("Retry-After"));
        assertEquals(unknown.body().replace("no-" + username, ""), known.body().replace(username, ""));
        assertTrue(known.page().select("[role=alert]").text().contains("Try again in 30 seconds"), known::body);
        assertEquals("30", anonymous().post("/login", """
                {"username": "%s", "password": "%s"}""".formatted(username, Browser.PASSWORD))
                .expect(ProblemType.TOO_MANY_REQUESTS).header("Retry-After"));
        String password = api().post("/accounts/" + account() + "/password").expect(200).text("/password");
        anonymous().submit("/sign-in", "username", username, "password", password).expect(303);
    }

    private static Answer afterFive(String name) {
        for (int i = 0; i < 5; i++) {
            refused(name, "wrong").expect(401);
        }
        return refused(name, Browser.PASSWORD).expect(429);
    }

    private Answer signIn(Api client, String next) {
        return client.submit("/sign-in", "username", username, "password", Browser.PASSWORD, "next", next);
    }

    private static Answer refused(String name, String password) {
        Answer answer = anonymous().submit("/sign-in", "username", name, "password", password);
        assertEquals("", answer.header("Set-Cookie"));
        return answer;
    }

    private String account() {
        for (var account : api().get("/accounts?sort=-createdAt,username&limit=500").expect(200).json().at("/items")) {
            if (account.get("username").asText().equals(username)) {
                return account.get("id").asText();
            }
        }
        throw new AssertionError(username);
    }

    private static List<String> flags(String cookie) {
        return List.of(cookie.split("; ")).stream().skip(1).sorted().toList();
    }
}
