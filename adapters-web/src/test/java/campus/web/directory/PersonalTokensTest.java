package campus.web.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.ProblemType;
import campus.web.shared.SignedIn;
import campus.web.shared.Tokens;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How scripts ask without a password. */
class PersonalTokensTest {

    private final SignedIn ann = SignedIn.with(null, "registrar");

    @Test
    void letAScriptDoWhatTheyAreForAndNothingElse() {
        Api reads = script("read");
        reads.get("/students").expect(200);
        assertEquals("records", reads.post("/departments", "{}").expect(ProblemType.INSUFFICIENT_SCOPE)
                .text("/scope"));
        Api both = script("read\", \"records");
        both.get("/students").expect(200);
        both.post("/departments", "{}").expect(ProblemType.INVALID_FIELDS);
        script("accounts").get("/accounts").expect(ProblemType.FORBIDDEN);
    }

    @Test
    void areShownOnce() {
        Answer created = create("read").expect(201);
        String token = created.text("/token");
        assertTrue(token.matches("campus_pat_[\\w-]{43}"), token);
        assertEquals("no-store", created.header("Cache-Control"));
        Answer list = ann.api().get("/account/tokens").expect(200);
        assertFalse(list.body().contains(token.substring(11)));
        assertEquals(created.id(), list.text("/items/0/id"));
        assertEquals("Nightly", list.text("/items/0/name"));
        assertEquals("[\"read\"]", list.json().at("/items/0/scopes").toString());
        assertTrue(list.json().at("/items/0/lastUsedAt").isNull());
        assertEquals(Duration.ofDays(90), Duration.between(Instant.parse(list.text("/items/0/createdAt")),
                Instant.parse(list.text("/items/0/expiresAt"))));
        Tokens.script(token).get("/courses").expect(200);
        assertFalse(ann.api().get("/account/tokens").json().at("/items/0/lastUsedAt").isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|/name required, /scopes required",
            "{'name': ' ', 'scopes': []}|/name blank, /scopes required",
            "{'name': 'x', 'scopes': ['write', 'read', 'read']}|/scopes/0 malformed, /scopes/2 repeated",
            "{'name': 'x', 'scopes': ['read'], 'expiresInDays': 366}|/expiresInDays out-of-range",
            "{'name': 'x', 'scopes': ['read'], 'expiresInDays': 0}|/expiresInDays out-of-range",
            "{'name': 'x', 'scopes': ['read'], 'token': 'x'}|/token unknown-property"}, quoteCharacter = '~')
    void sayWhatIsWrongWithANewOne(String body, String errors) {
        assertEquals(List.of(errors.split(", ")), ann.api().post("/account/tokens", body.replace('\'', '"'))
                .expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void endWhenTheirOwnerRevokesThem() {
        Answer created = create("read");
        Api script = Tokens.script(created.text("/token"));
        SignedIn.with(null, "viewer").api().delete("/account/tokens/" + created.id()).expect(404);
        script.get("/students").expect(200);
        ann.api().delete("/account/tokens/" + created.id()).expect(204);
        ann.api().delete("/account/tokens/" + created.id()).expect(204);
        Answer refused = script.get("/students").expect(ProblemType.UNAUTHENTICATED);
        assertEquals("Bearer error=\"invalid_token\"", refused.header("WWW-Authenticate"));
        assertFalse(refused.body().contains("campus_pat_"), refused::body);
        assertEquals(0, ann.api().get("/account/tokens").json().at("/items").size());
    }

    @Test
    void endWhenAnAdministratorRevokesThem() {
        Answer created = create("read");
        String path = "/accounts/" + ann.account() + "/tokens";
        assertEquals(created.id(), api().get(path).expect(200).text("/items/0/id"));
        api().delete("/accounts/" + SchoolAccounts.administrator() + "/tokens/" + created.id()).expect(404);
        api().delete(path + "/" + created.id()).expect(204);
        Tokens.script(created.text("/token")).get("/students").expect(ProblemType.UNAUTHENTICATED);
        api().get("/accounts/ffffffff-ffff-7fff-8fff-ffffffffffff/tokens").expect(404);
    }

    @Test
    void doNoMoreThanTheirAccountMayNow() {
        Api script = script("read");
        script.get("/enrollments/recent").expect(200);
        api().patch("/accounts/" + ann.account(), "*", "{\"roles\": [\"student\"]}").expect(200);
        script.get("/enrollments/recent").expect(ProblemType.FORBIDDEN);
        script.get("/courses").expect(200);
        api().patch("/accounts/" + ann.account(), "*", "{\"enabled\": false}").expect(200);
        script.get("/courses").expect(ProblemType.UNAUTHENTICATED);
        create("read").expect(ProblemType.FORBIDDEN);
    }

    @Test
    void areForTheApiOnlyAndForNobodysOwnAccount() {
        String token = create("read\", \"enroll\", \"records\", \"accounts").text("/token");
        Api script = Tokens.script(token);
        script.with("Accept", "text/html").get("/account").expect(303);
        script.with("Accept", "text/html").get("/students").expect(303);
        script.post("/account/tokens", "{\"name\": \"x\", \"scopes\": [\"read\"]}")
                .expect(ProblemType.INSUFFICIENT_SCOPE);
        script.post("/account/password", "{}").expect(ProblemType.INSUFFICIENT_SCOPE);
        assertFalse(script.get("/health").body().contains("details"));
        anonymous().post("/login/refresh", "{\"refresh_token\": \"%s\"}".formatted(token))
                .expect(ProblemType.INVALID_REFRESH_TOKEN);
        script.post("/login", "{}").expect(ProblemType.INVALID_FIELDS);
        script.get("/nowhere").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"campus_pat_", "campus_pat_x", "CAMPUS_PAT_", "campus_pat_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void areNothingThatNobodyMade(String token) {
        Tokens.script(token).get("/courses").expect(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void nameWhoDidWhat() {
        String code = "T" + ann.username().replaceAll("\\W", "").toUpperCase();
        Answer department = script("records").post("/departments",
                "{\"code\": \"%s\", \"name\": \"By a script\"}".formatted(code.substring(0, Math.min(10,
                        code.length()))));
        assertEquals(ann.username(), department.expect(201).text("/createdBy"));
    }

    private Answer create(String scopes) {
        return ann.api().post("/account/tokens", "{\"name\": \"Nightly\", \"scopes\": [\"%s\"]}".formatted(scopes));
    }

    private Api script(String scopes) {
        return Tokens.script(create(scopes).expect(201).text("/token"));
    }
}
