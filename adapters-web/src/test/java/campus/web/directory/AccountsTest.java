package campus.web.directory;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountsTest {

    private static final String PASSWORD = "a long password";

    private final String username = "user-" + Catalogue.unique().toLowerCase(Locale.ROOT);

    @Test
    void addsAnAccountThatMaySignIn() {
        Answer added = add("\"roles\": [\"viewer\"], \"password\": \"" + PASSWORD + "\"").expect(201);
        assertEquals("/api/v1/accounts/" + added.id(), added.header("Location"));
        assertFalse(added.json().has("password"), added::body);
        assertFalse(added.body().contains("sha256"), added::body);
        assertEquals("no-store", added.header("Cache-Control"));
        Api viewer = signedIn(PASSWORD);
        viewer.get("/students").expect(200);
        viewer.get("/accounts").expect(ProblemType.FORBIDDEN);
        viewer.post("/departments", "{}").expect(ProblemType.FORBIDDEN);
        assertEquals(added.json(), api().get("/accounts/" + added.id()).expect(200).json());
        assertEquals(List.of("duplicate"), add("\"roles\": [\"viewer\"]").expect(ProblemType.DUPLICATE).reasons());
    }

    @Test
    void showsAPasswordItHasMadeOnce() {
        Answer added = add("\"roles\": [\"student\"]").expect(201);
        String first = added.text("/password");
        signedIn(first).get("/courses").expect(200);
        assertFalse(api().get("/accounts/" + added.id()).body().contains(first));
        String second = api().post("/accounts/" + added.id() + "/password").expect(200).text("/password");
        assertNotEquals(first, second);
        login(first).expect(ProblemType.INVALID_CREDENTIALS);
        signedIn(second).get("/courses").expect(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | /username required, /roles required
            {"username": "-", "roles": []} | /username malformed, /roles required
            {"username": "ann", "roles": ["king", "admin", "admin"]} | /roles/0 malformed, /roles/2 repeated
            {"username": "ann", "roles": ["ADMIN"], "password": "short"} | /roles/0 malformed, /password too-short
            {"username": "ann.lee.long", "roles": ["viewer"], "password": "Ann.Lee.Long"} | /password same-as
            {"username": "ann", "roles": ["viewer"], "passwordHash": "x"} | /passwordHash unknown-property
            """)
    void refusesAnAccountThatCannotBe(String body, String errors) {
        assertEquals(List.of(errors.split(", ")),
                api().post("/accounts", body).expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void changesRolesAndDisables() {
        Answer added = add("\"roles\": [\"viewer\"], \"password\": \"" + PASSWORD + "\"").expect(201);
        String path = "/accounts/" + added.id();
        Answer changed = api().patch(path, added.etag(), "{\"roles\": [\"student\", \"registrar\"]}").expect(200);
        assertEquals("[\"registrar\",\"student\"]", changed.json().at("/roles").toString());
        api().patch(path, added.etag(), "{\"enabled\": false}").expect(ProblemType.STALE_VERSION);
        assertFalse(api().patch(path, changed.etag(), "{\"enabled\": false}").expect(200).json().at("/enabled")
                .asBoolean());
        login(PASSWORD).expect(ProblemType.INVALID_CREDENTIALS);
        assertTrue(api().patch(path, "*", "{\"enabled\": true}").expect(200).json().at("/enabled").asBoolean());
        assertEquals("[\"registrar\",\"student\"]", login(PASSWORD).expect(200).json().at("/roles").toString());
        assertEquals(List.of("/username read-only"),
                api().patch(path, "*", "{\"username\": \"other\"}").expect(ProblemType.INVALID_FIELDS).errors());
        assertEquals(List.of("/roles required"),
                api().patch(path, "*", "{\"roles\": null}").expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void linksAnAccountToAStudent() {
        String student = Catalogue.student();
        String link = "{\"studentId\": \"%s\"}".formatted(student);
        Answer added = add("\"roles\": [\"student\"], \"studentId\": \"%s\"".formatted(student)).expect(201);
        assertEquals(student, added.text("/studentId"));
        String path = "/accounts/" + added.id();
        api().patch(path, "*", link).expect(200);
        Answer taken = api().patch("/accounts/" + SchoolAccounts.administrator(), "*", link)
                .expect(ProblemType.DUPLICATE);
        assertEquals(List.of("duplicate"), taken.reasons());
        assertEquals(added.id(), taken.text("/reasons/0/holderId"));
        assertEquals("studentId", taken.text("/reasons/0/field"));
        Answer unlinked = api().patch(path, "*", "{\"studentId\": null}").expect(200);
        assertTrue(unlinked.json().at("/studentId").isNull(), unlinked::body);
        assertEquals(List.of("/studentId unknown-reference"), api().patch(path, "*", """
                {"studentId": "ffffffff-ffff-7fff-8fff-ffffffffffff"}""").expect(ProblemType.NOT_FOUND).errors());
        assertEquals(List.of("/studentId malformed"),
                api().patch(path, "*", "{\"studentId\": \"ann\"}").expect(422).errors());
        api().delete("/students/" + student).expect(204);
        assertEquals(List.of("/studentId unknown-reference"), api().patch(path, "*", link).expect(404).errors());
    }

    @Test
    void keepsTheLastAdministrator() {
        String path = "/accounts/" + SchoolAccounts.administrator();
        for (String patch : List.of("{\"roles\": [\"registrar\"]}", "{\"enabled\": false}")) {
            assertEquals(List.of("last-administrator"),
                    api().patch(path, "*", patch).expect(ProblemType.LAST_ADMINISTRATOR).reasons());
        }
    }

    @Test
    void letsEverybodyChooseANewPassword() {
        add("\"roles\": [\"student\"], \"password\": \"" + PASSWORD + "\"").expect(201);
        Api student = signedIn(PASSWORD);
        String path = "/account/password";
        assertEquals(List.of("/currentPassword wrong-password"), student.post(path, """
                {"currentPassword": "wrong", "newPassword": "another long one"}""").expect(422).errors());
        assertEquals(List.of("/newPassword too-short"), student.post(path, """
                {"currentPassword": "%s", "newPassword": "short"}""".formatted(PASSWORD)).expect(422).errors());
        assertEquals(List.of("/newPassword same-as"), student.post(path, """
                {"currentPassword": "%s", "newPassword": "%12s"}""".formatted(PASSWORD, username)).expect(422)
                .errors());
        student.post(path, """
                {"currentPassword": "%s", "newPassword": "another long one"}""".formatted(PASSWORD)).expect(204);
        login(PASSWORD).expect(ProblemType.INVALID_CREDENTIALS);
        login("another long one").expect(200);
    }

    @Test
    void listsAccounts() {
        String id = add("\"roles\": [\"instructor\"]").expect(201).id();
        Answer page = api().get("/accounts?limit=1&count=true").expect(200);
        assertTrue(page.json().at("/total").asInt() > 1, page::body);
        assertEquals(1, page.json().at("/items").size());
        assertTrue(api().get("/accounts?sort=-createdAt,username&limit=500").expect(200).body().contains(id));
        assertFalse(page.body().contains("password"), page::body);
        assertEquals(List.of("sort unknown-field"), api().get("/accounts?sort=roles").expect(400).errors());
    }

    private Answer add(String rest) {
        return api().post("/accounts", "{\"username\": \"" + username + "\", " + rest + "}");
    }

    private Answer login(String password) {
        return anonymous().post("/login", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
    }

    private Api signedIn(String password) {
        return anonymous().with("Authorization", "Bearer " + login(password).expect(200).text("/access_token"));
    }
}
