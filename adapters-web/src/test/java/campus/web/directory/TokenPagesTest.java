package campus.web.directory;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.SignedIn;
import campus.web.shared.Tokens;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where people make tokens for scripts, and take them away. */
class TokenPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private final SignedIn ann = SignedIn.with(null, "viewer");
    private final Api page = ann.api().with("Accept", "text/html");

    @Test
    void sayWhatToDoWhenThereIsNone() {
        Document own = own();
        assertTrue(own.select(".empty").text().contains("You have no tokens"), own::text);
        assertEquals(List.of("read"), own.select("[name=scopes][checked]").eachAttr("value"));
        assertEquals("90", own.select("#expiresInDays").attr("value"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"viewer|read", "student|read, enroll", "instructor|read, enroll",
            "registrar|read, enroll, records", "admin|read, enroll, records, accounts"})
    void offerWhatTheRolesHaveAUseFor(String role, String scopes) {
        Document own = (role.equals("admin") ? api() : SignedIn.with(null, role).api()).with("Accept", "text/html")
                .get("/account").expect(200).page();
        assertEquals(List.of(scopes.split(", ")), own.select("[name=scopes]").eachAttr("value"));
        for (Element scope : own.select("[name=scopes]")) {
            assertEquals(1, own.select("label[for=" + scope.id() + "]").size());
            assertEquals(1, own.select("#" + scope.attr("aria-describedby")).size());
        }
    }

    @Test
    void showATokenOnceAndHowItIsUsed() {
        Answer made = create("Nightly");
        String token = made.expect(201).page().select("#token").text();
        assertTrue(token.matches("campus_pat_[\\w-]{43}"), token);
        assertEquals("no-store", made.header("Cache-Control"));
        assertEquals(made.body().indexOf(token), made.body().lastIndexOf(token));
        assertFalse(made.response().headers().map().toString().contains(token));
        assertTrue(made.page().select("pre").text().matches("curl -H \"Authorization: Bearer \\$CAMPUS_TOKEN\" "
                + "http://localhost:\\d+/api/v1/courses\\?limit=3"), made::body);
        Tokens.script(token).get("/students").expect(200);
        Document own = own();
        assertFalse(own.text().contains(token));
        assertTrue(own.select("#tokens ~ .scroll tbody tr").text().startsWith("Nightly Read 20"), own::text);
    }

    @Test
    void trustNoName() {
        create(HOSTILE).expect(201);
        Document own = own();
        assertEquals(0, own.select("main script").size());
        assertTrue(own.select("#tokens ~ .scroll").text().contains(HOSTILE), own::text);
        assertTrue(own.select("form[action$=/revoke]").attr("data-confirm").contains(HOSTILE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|read|90|name", "x|write|90|scopes", "x|''|90|scopes",
            "x|read|400|expiresInDays", "x|read|soon|expiresInDays"})
    void tellAtTheFieldWhatIsWrong(String name, String scope, String days, String field) {
        Document refused = page.submit("/account/tokens", "name", name, "scopes", scope, "expiresInDays", days)
                .expect(422).page();
        assertEquals(List.of(field + "-error"), refused.select("form .error").eachAttr("id"), refused::html);
        assertEquals(List.of("#" + field), refused.select("[role=alert] a").eachAttr("href"));
        assertEquals(name, refused.select("#name").attr("value"));
        assertEquals(days, refused.select("#expiresInDays").attr("value"));
    }

    @Test
    void askForAScopeWhenNoneIsTicked() {
        Document refused = page.submit("/account/tokens", "name", "x", "expiresInDays", "9").expect(422).page();
        assertEquals("scopes-error", refused.select("#scopes").attr("aria-describedby"));
    }

    @Test
    void takeATokenAway() {
        String token = create("Nightly").page().select("#token").text();
        Element form = own().select("form[action$=/revoke]").first();
        assertTrue(form.attr("data-confirm").contains("Revoke Nightly?"), form::outerHtml);
        SignedIn.with(null, "viewer").api().submit(form.attr("action")).expect(404);
        assertEquals("/account#tokens", page.submit(form.attr("action")).expect(303).header("Location"));
        Tokens.script(token).get("/students").expect(401);
        assertEquals(0, own().select("form[action$=/revoke]").size());
    }

    @Test
    void showAdministratorsTheTokensOfAnAccount() {
        String token = create("Nightly").page().select("#token").text();
        Api admin = api().with("Accept", "text/html");
        Element form = admin.get("/accounts/" + ann.account()).expect(200).page().select("form[action$=/revoke]")
                .first();
        SignedIn.with(null, "registrar").api().submit(form.attr("action")).expect(403);
        assertEquals("/accounts/" + ann.account() + "#tokens", admin.submit(form.attr("action")).expect(303)
                .header("Location"));
        Tokens.script(token).get("/students").expect(401);
        assertTrue(admin.get("/accounts/" + ann.account()).page().select(".empty").text()
                .contains("This account has no tokens"));
    }

    @Test
    void sayWhenThereAreTooMany() {
        for (int i = 0; i < 50; i++) {
            ann.api().post("/account/tokens", "{\"name\": \"x\", \"scopes\": [\"read\"]}").expect(201);
        }
        Document refused = create("One more").expect(409).page();
        assertTrue(refused.select("[role=alert]").text().contains("at most 50 tokens"), refused::text);
        assertEquals("One more", refused.select("#name").attr("value"));
    }

    private Answer create(String name) {
        return page.submit("/account/tokens", "name", name, "scopes", "read", "expiresInDays", "30");
    }

    private Document own() {
        return page.get("/account").expect(200).page();
    }
}
