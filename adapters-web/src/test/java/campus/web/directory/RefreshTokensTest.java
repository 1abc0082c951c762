package campus.web.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.shared.Together;
import campus.web.registrar.Catalogue;
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

/** How programs stay signed in: one refresh token after the other. */
class RefreshTokensTest {

    private final String username = "user-" + Catalogue.unique().toLowerCase();
    private final String account = api().post("/accounts", """
            {"username": "%s", "roles": ["viewer"], "password": "%s"}""".formatted(username, Browser.PASSWORD))
            .expect(201).id();

    @Test
    void areExchangedForNewTokens() {
        Answer login = login().expect(200);
        Answer second = refresh(token(login)).expect(200);
        Answer third = refresh(token(second)).expect(200);
        assertEquals(List.of("access_token", "token_type", "expires_in", "refresh_token", "roles"), names(third));
        assertEquals(900, third.json().at("/expires_in").asInt());
        assertEquals("no-store", third.header("Cache-Control"));
        assertNotEquals(token(login), token(second));
        assertNotEquals(token(second), token(third));
        bearer(third).get("/students").expect(200);
    }

    @Test
    void endWithAllThatFollowedWhenASpentOneComesAgain() {
        Answer elsewhere = login();
        Answer first = login();
        Answer second = refresh(token(first)).expect(200);
        refresh(token(first)).expect(ProblemType.INVALID_REFRESH_TOKEN);
        refresh(token(second)).expect(ProblemType.INVALID_REFRESH_TOKEN);
        refresh(token(elsewhere)).expect(200);
    }

    @Test
    void areSpentOnceByManyAtATime() {
        String token = token(login());
        List<Integer> statuses = Together.onPlatformThreads(6, number -> refresh(token).status());
        assertEquals(List.of(200, 401, 401, 401, 401, 401), statuses.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "null", "campus_pat_x"})
    void areRefusedInTheSameWordsWhateverIsWrong(String token) {
        String spent = token(login());
        refresh(spent).expect(200);
        assertEquals(refresh(spent).expect(401).body(), refresh(token).expect(401).body());
        assertEquals(List.of("/refresh_token required"),
                anonymous().post("/login/refresh", "{}").expect(ProblemType.INVALID_FIELDS).errors());
        assertEquals(List.of("/refreshToken unknown-property", "/refresh_token required"),
                anonymous().post("/login/refresh", "{\"refreshToken\": \"x\"}").expect(422).errors());
    }

    @Test
    void endWhenSomebodySignsOut() {
        String spent = token(login());
        String token = token(refresh(spent));
        logout(token).expect(204);
        logout(token).expect(204);
        refresh(token).expect(ProblemType.INVALID_REFRESH_TOKEN);
        logout(spent).expect(204);
        logout("x").expect(204);
        anonymous().post("/logout", "{}").expect(ProblemType.INVALID_FIELDS);
    }

    @Test
    void knowTheRolesOfNowAndEndWithTheAccount() {
        String token = token(login());
        api().patch("/accounts/" + account, "*", "{\"roles\": [\"student\"]}").expect(200);
        Answer next = refresh(token).expect(200);
        assertEquals("[\"student\"]", next.json().at("/roles").toString());
        bearer(next).get("/enrollments/recent").expect(ProblemType.FORBIDDEN);
        api().patch("/accounts/" + account, "*", "{\"enabled\": false}").expect(200);
        refresh(token(next)).expect(ProblemType.INVALID_REFRESH_TOKEN);
    }

    @Test
    void endElsewhereWithAnotherPassword() {
        Answer here = login();
        Answer there = login();
        bearer(here).post("/account/password", """
                {"currentPassword": "%s", "newPassword": "another long one"}""".formatted(Browser.PASSWORD))
                .expect(204);
        refresh(token(there)).expect(ProblemType.INVALID_REFRESH_TOKEN);
        Answer next = refresh(token(here)).expect(200);
        api().post("/accounts/" + account + "/password").expect(200);
        refresh(token(next)).expect(ProblemType.INVALID_REFRESH_TOKEN);
    }

    @Test
    void standBesideBrowsersAndEndThere() {
        String token = token(anonymous().with("User-Agent", "a script").post("/login", credentials()));
        String cookie = anonymous().submit("/sign-in", "username", username, "password", Browser.PASSWORD).expect(303)
                .header("Set-Cookie");
        Api browser = Browser.with(cookie).with("Accept", "text/html");
        assertEquals(List.of("a script Program"),
                browser.get("/account").page().select("th:contains(a script)").eachText());
        browser.submit("/account/sessions/end").expect(303);
        refresh(token).expect(ProblemType.INVALID_REFRESH_TOKEN);
    }

    @Test
    void tellTheTokenWhatItIsOfAndNothingSecret() {
        Answer login = login();
        String claims = new String(Base64.getUrlDecoder().decode(login.text("/access_token").split("\\.")[1]),
                StandardCharsets.UTF_8);
        assertTrue(claims.contains("sessionId"), claims);
        assertFalse(claims.contains(token(login)), claims);
        anonymous().with("Authorization", "Bearer " + token(login)).get("/students")
                .expect(ProblemType.UNAUTHENTICATED);
        Browser.with("campus_session=" + token(login)).get("/students").expect(ProblemType.UNAUTHENTICATED);
    }

    private Answer login() {
        return anonymous().post("/login", credentials()).expect(200);
    }

    private String credentials() {
        return "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, Browser.PASSWORD);
    }

    private static Answer refresh(String token) {
        return anonymous().post("/login/refresh", "{\"refresh_token\": \"%s\"}".formatted(token));
    }

    private static Answer logout(String token) {
        return anonymous().post("/logout", "{\"refresh_token\": \"%s\"}".formatted(token));
    }

    private static Api bearer(Answer login) {
        return anonymous().with("Authorization", "Bearer " + login.text("/access_token"));
    }

    private static String token(Answer login) {
        return login.text("/refresh_token");
    }

    private static List<String> names(Answer answer) {
        return answer.json().properties().stream().map(java.util.Map.Entry::getKey).toList();
    }
}
