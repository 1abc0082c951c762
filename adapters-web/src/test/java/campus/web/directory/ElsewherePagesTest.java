package campus.web.directory;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.directory.IdentityProvider;
import campus.application.directory.InMemoryIdentityProvider;
import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Browser;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static campus.web.shared.TestServer.PROVIDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Signing in elsewhere with a browser, at a provider without people. */
class ElsewherePagesTest {

    private final String username = Browser.account("viewer");
    private final String subject = Catalogue.unique();

    @Test
    void areOfferedWhereSomebodySignsIn() {
        Document page = anonymous().with("Accept", "text/html").get("/sign-in?next=/students%3Fq%3D%22%3E").expect(200)
                .page();
        assertEquals("/sign-in/oidc?next=%2Fstudents%3Fq%3D%22%3E",
                page.select("main a.button").attr("href"));
        assertEquals("Sign in with the school's account", page.select("main a.button").text());
        Document refused = anonymous().submit("/sign-in", "username", username, "password", "wrong", "next", "/my")
                .expect(401).page();
        assertEquals("/sign-in/oidc?next=%2Fmy", refused.select("main a.button").attr("href"));
    }

    @Test
    void leadToTheProviderWithAShortCookieOutOfReach() {
        Answer away = begin(anonymous(), "/").expect(303);
        assertTrue(away.header("Location").startsWith(InMemoryIdentityProvider.ISSUER + "/authorize?"));
        assertEquals("no-store", away.header("Cache-Control"));
        String cookie = away.header("Set-Cookie");
        assertTrue(cookie.matches("campus_attempt=[\\w-]{100,};.*"), cookie);
        assertEquals(List.of("HTTPOnly", "Max-Age=600", "Path=/sign-in/oidc", "SameSite=Lax"),
                List.of(cookie.split("; ")).stream().skip(1).sorted().filter(flag -> !flag.startsWith("Expires"))
                        .toList());
        for (String secret : away.header("Location").split("[?&](state|nonce)=")) {
            assertFalse(cookie.contains(secret), cookie);
        }
        assertNotEquals(away.header("Location"), begin(anonymous(), "/").header("Location"));
    }

    @Test
    void leadBackToThePageThatWasWanted() {
        Answer in = signIn(anonymous(), "/students?q=a%20b", username).expect(303);
        assertEquals("/students?q=a%20b", in.header("Location"));
        List<String> cookies = in.response().headers().allValues("Set-Cookie");
        assertTrue(cookies.stream().anyMatch(set -> set.matches("campus_attempt=;.*Max-Age=0.*")), cookies::toString);
        Browser.with(session(in)).get("/students").expect(200);
        assertEquals("/", Browser.with(session(in)).with("Accept", "text/html").get("/sign-in/oidc").expect(303)
                .header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"})
    void leadNowhereElse(String next) {
        assertEquals("/", signIn(anonymous(), next, username).expect(303).header("Location"));
    }

    @Test
    void beginNewSessionsAndEndThoseThatThereWere() {
        String chosen = "A".repeat(43);
        String first = anonymous().submit("/sign-in", "username", username, "password", Browser.PASSWORD)
                .header("Set-Cookie").replaceFirst(";.*", "");
        Answer away = begin(anonymous(), "/").expect(303);
        String code = PROVIDER.signIn(URI.create(away.header("Location")), subject, username);
        Answer in = back(anonymous().with("Cookie", first + "; " + attempt(away)), state(away), code).expect(303);
        Browser.with(first).get("/courses").expect(ProblemType.UNAUTHENTICATED);
        assertNotEquals(first, session(in));
        Browser.with(session(in)).get("/courses").expect(200);
        Browser.with("campus_session=" + chosen).get("/courses").expect(ProblemType.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void areNotBegunByOtherSites(String site) {
        Answer answer = begin(anonymous().with("Sec-Fetch-Site", site), "/my?a=b").expect(303);
        assertEquals("/sign-in?next=%2Fmy%3Fa%3Db", answer.header("Location"));
        assertEquals("", answer.header("Set-Cookie"));
    }

    @Test
    void sendBrowsersToTheConfiguredAddressWhateverHostTheyName() {
        String at = begin(anonymous().with("X-Forwarded-Host", "evil.example"), "/").expect(303).header("Location");
        assertFalse(at.contains("evil"), at);
        String page = back(anonymous(), "x", "y").expect(400).body();
        assertTrue(page.contains("http://localhost:8080/sign-in."), page);
    }

    @Test
    void takeNoAttemptOfAnotherBrowserOrNone() {
        Answer away = begin(anonymous(), "/").expect(303);
        String code = PROVIDER.signIn(URI.create(away.header("Location")), subject, username);
        over(back(anonymous(), state(away), code));
        over(back(with(begin(anonymous(), "/")), state(away), code));
        over(back(with(away), "", code));
        over(back(with(away), state(begin(anonymous(), "/")), code));
        over(back(with(away), state(away), "another"));
        over(back(with(away), state(away), ""));
        back(with(away), state(away), code).expect(303);
        over(back(with(away), state(away), code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "%00", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void takeNoCookieThatWasNotMadeHere(String value) {
        over(back(anonymous().with("Cookie", "campus_attempt=" + value), "x", "y"));
    }

    @Test
    void takeNoCookieThatWasChanged() {
        Answer away = begin(anonymous(), "/").expect(303);
        String cookie = attempt(away);
        String changed = cookie.substring(0, 40) + (cookie.charAt(40) == 'A' ? 'B' : 'A') + cookie.substring(41);
        over(back(anonymous().with("Cookie", changed), state(away),
                PROVIDER.signIn(URI.create(away.header("Location")), subject, username)));
    }

    @ParameterizedTest
    @CsvSource({"access_denied, 401, You did not sign in", "server_error, 503, does not answer",
            "temporarily_unavailable, 503, does not answer", "invalid_scope, 401, does not prove",
            "<script>alert(1)</script>, 401, does not prove"})
    void tellWhatTheProviderSaysInOtherWords(String error, int status, String words) {
        Answer away = begin(anonymous(), "/my").expect(303);
        Answer answer = with(away).get("/sign-in/oidc/callback?state=" + state(away) + "&error="
                + URLEncoder.encode(error, StandardCharsets.UTF_8)).expect(status);
        assertTrue(alert(answer).contains(words), answer::body);
        assertFalse(answer.body().contains("alert(1)"));
        assertEquals("/sign-in/oidc?next=%2Fmy", answer.page().select("main a.button").attr("href"));
        assertTrue(answer.header("Set-Cookie").contains("Max-Age=0"));
        over(with(begin(anonymous(), "/")).get("/sign-in/oidc/callback?state=x&error=access_denied"));
    }

    @Test
    void saySoWhenTheProviderIsDownWhilePasswordsGoOn() {
        Answer away = begin(anonymous(), "/").expect(303);
        PROVIDER.reachable(false);
        try {
            Answer down = begin(anonymous(), "/my").expect(503);
            assertTrue(alert(down).contains("does not answer"), down::body);
            assertEquals("10", down.header("Retry-After"));
            back(with(away), state(away), "any").expect(503);
            anonymous().submit("/sign-in", "username", username, "password", Browser.PASSWORD).expect(303);
        } finally {
            PROVIDER.reachable(true);
        }
    }

    @Test
    void refuseWhoIsNotProven() {
        Answer away = begin(anonymous(), "/").expect(303);
        String code = PROVIDER.answering(URI.create(away.header("Location")), new IdentityProvider.Answer.Unproven());
        Answer answer = back(with(away), state(away), code).expect(401);
        assertTrue(alert(answer).contains("does not prove who you are"), answer::body);
        assertFalse(answer.response().headers().map().toString().contains("campus_session"));
    }

    @Test
    void nameWhoHasNoAccount() {
        String name = "<b>Nobody's</b> {0}";
        Answer answer = signIn(anonymous(), "/", name).expect(403);
        assertTrue(alert(answer).contains("“" + name + "”"), answer::body);
        assertTrue(alert(answer).contains("no account of that name"), answer::body);
        assertTrue(alert(signIn(anonymous(), "/", null).expect(403)).contains("did not tell"));
    }

    @Test
    void refuseWhoIsDisabledOrAdministratorOrSomebodyElse() {
        assertTrue(alert(signIn(anonymous(), "/", "admin").expect(403)).contains("account of an administrator"));
        signIn(anonymous(), "/", username).expect(303);
        assertTrue(alert(signIn(anonymous(), "/", Catalogue.unique(), username).expect(403))
                .contains("connected with somebody else"));
        String other = Browser.account("student");
        api().patch("/accounts/" + id(other), "*", "{\"enabled\": false}").expect(200);
        assertTrue(alert(signIn(anonymous(), "/", Catalogue.unique(), other).expect(403)).contains("is disabled"));
    }

    @Test
    void areToldAndUndoneByTheApi() {
        String path = "/accounts/" + id(username);
        assertTrue(api().get(path).expect(200).json().at("/identity").isNull());
        String session = session(signIn(anonymous(), "/", username).expect(303));
        Answer linked = api().get(path).expect(200);
        assertEquals(InMemoryIdentityProvider.ISSUER, linked.text("/identity/issuer"));
        assertEquals(subject, linked.text("/identity/subject"));
        Browser.signedIn("registrar").delete(path + "/identity").expect(ProblemType.FORBIDDEN);
        api().delete(path + "/identity").expect(204);
        api().delete(path + "/identity").expect(204);
        Answer unlinked = api().get(path).expect(200);
        assertTrue(unlinked.json().at("/identity").isNull());
        assertNotEquals(linked.etag(), unlinked.etag());
        Browser.with(session).get("/courses").expect(ProblemType.UNAUTHENTICATED);
        api().delete("/accounts/" + UUID.randomUUID() + "/identity").expect(ProblemType.NOT_FOUND);
        signIn(anonymous(), "/", Catalogue.unique(), username).expect(303);
    }

    @Test
    void areToldAndUndoneOnThePageOfTheAccount() {
        Api admin = api().with("Accept", "text/html");
        String path = "/accounts/" + id(username);
        assertFalse(admin.get(path).expect(200).body().contains("/unlink"));
        signIn(anonymous(), "/", username).expect(303);
        Document page = admin.get(path).expect(200).page();
        assertTrue(page.select("dl.facts").text().contains(InMemoryIdentityProvider.ISSUER), page::text);
        assertTrue(page.select("dl.facts").text().contains(subject), page::text);
        String action = page.select("form[action$=/unlink]").attr("action");
        Browser.signedIn("registrar").with("Accept", "text/html").submit(action, "identity", "none").expect(403);
        assertEquals(path, admin.submit(action, "identity", "none").expect(303).header("Location"));
        assertFalse(admin.get(path).expect(200).body().contains("/unlink"));
    }

    private Answer signIn(Api client, String next, @Nullable String name) {
        return signIn(client, next, subject, name);
    }

    private static Answer signIn(Api client, String next, String who,
            @Nullable String name) {
        Answer away = begin(client, next).expect(303);
        return back(with(away), state(away), PROVIDER.signIn(URI.create(away.header("Location")), who, name));
    }

    private static Answer begin(Api client, String next) {
        return client.with("Accept", "text/html").get("/sign-in/oidc?next="
                + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private static Answer back(Api client, String state, String code) {
        return client.with("Accept", "text/html").with("Sec-Fetch-Site", "cross-site")
                .get("/sign-in/oidc/callback?state=" + state + "&code=" + code);
    }

    private static Api with(Answer away) {
        return anonymous().with("Cookie", attempt(away)).with("Accept", "text/html");
    }

    private static String attempt(Answer away) {
        return away.header("Set-Cookie").replaceFirst(";.*", "");
    }

    private static String state(Answer away) {
        return away.header("Location").replaceFirst(".*[?&]state=([^&]*).*", "$1");
    }

    private static String session(Answer in) {
        return in.response().headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("campus_session=")).findFirst().orElseThrow().replaceFirst(";.*", "");
    }

    private static void over(Answer answer) {
        assertTrue(alert(answer.expect(400)).contains("attempt to sign in is over"), answer::body);
        assertFalse(answer.response().headers().map().toString().contains("campus_session"));
    }

    private static String alert(Answer answer) {
        return answer.page().select("[role=alert]").text();
    }

    private static String id(String name) {
        for (var account : api().get("/accounts?sort=-createdAt,username&limit=500").expect(200).json().at("/items")) {
            if (account.get("username").asText().equals(name)) {
                return account.get("id").asText();
            }
        }
        throw new AssertionError(name);
    }
}
