package campus.web.directory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.directory.Role;
import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Browser;
import campus.web.shared.page.Texts;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where administrators say who may sign in, and what they may do. */
class AccountPagesTest {

    private static final Api ADMIN = api().with("Accept", "text/html");
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    private final String username = Catalogue.unique().toLowerCase();

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "instructor", "student", "viewer"})
    void areForAdministratorsOnly(String role) {
        Api other = Browser.signedIn(role).with("Accept", "text/html");
        String id = add("roles", "viewer");
        for (String path : List.of("/accounts", "/accounts/new", "/accounts/" + id)) {
            other.get(path).expect(403);
        }
        for (String path : List.of("/accounts", "/accounts/" + id, "/accounts/" + id + "/password")) {
            other.submit(path).expect(403);
        }
        assertEquals("0", api().get("/accounts/" + id).text("/version"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void sayOfEachRoleWhatItIs(Role role) {
        String name = role.name().toLowerCase();
        Document page = ADMIN.get("/accounts/new").expect(200).page();
        assertEquals(Texts.english().of("account.role." + name), page.select("label[for=role-" + name + "]").text());
        assertEquals(Texts.english().of("account.about." + name), page.select("#role-" + name + "-about").text());
    }

    @Test
    void showAMadePasswordOnceAndNowhereElse() {
        Answer made = ADMIN.submit("/accounts", "username", username, "roles", "registrar", "roles", "viewer")
                .expect(201);
        String password = made.page().select("#password").text();
        assertTrue(password.length() >= 12, made::body);
        assertEquals("no-store", made.header("Cache-Control"));
        assertFalse(made.response().headers().map().toString().contains(password));
        assertEquals(made.body().indexOf(password), made.body().lastIndexOf(password));
        attempt(password).expect(303);
        String to = made.page().select("main .button").attr("href");
        assertFalse(to.contains(password));
        Answer shown = ADMIN.get(to).expect(200);
        assertFalse(shown.body().contains(password));
        assertEquals(List.of("registrar", "viewer"), shown.page().select("[name=roles][checked]").eachAttr("value"));
    }

    @Test
    void takeAPasswordThatSomebodyChose() {
        Answer added = ADMIN.submit("/accounts", "username", username, "roles", "viewer", "password",
                "twelve letters").expect(303);
        assertTrue(added.header("Location").startsWith("/accounts/"));
        assertFalse(added.response().headers().map().toString().contains("twelve"));
        attempt("twelve letters").expect(303);
    }

    @Test
    void tellAtTheFieldsWhatIsWrongAndLoseNothing() {
        Document page = ADMIN.submit("/accounts", "username", HOSTILE, "studentId", HOSTILE, "password", "short")
                .expect(422).page();
        assertEquals(List.of("username-error", "roles-error", "studentId-error", "password-error"),
                page.select("form .error").eachAttr("id"));
        assertEquals(HOSTILE, page.select("#username").attr("value"));
        assertEquals(HOSTILE, page.select("#studentId").attr("value"));
        assertEquals(0, page.select("main script").size());
        for (Element link : page.select("[role=alert] a")) {
            assertEquals(1, page.select(link.attr("href")).size(), link::outerHtml);
        }
    }

    @Test
    void leadToTheAccountThatHasTheUsername() {
        String id = add("roles", "viewer");
        Document page = ADMIN.submit("/accounts", "username", username, "roles", "viewer").expect(409).page();
        assertTrue(page.select("#username-error").text().contains("Another account"), page::text);
        assertEquals(1, page.select("main a[href=/accounts/" + id + "]").size());
    }

    @Test
    void listAccountsPageByPage() {
        String first = add("roles", "viewer");
        Document page = ADMIN.get("/accounts?sort=-createdAt&limit=1").expect(200).page();
        assertEquals("/accounts/" + first, page.select("tbody a").attr("href"));
        assertTrue(page.select("tbody").text().contains("Viewer Can sign in"), page::text);
        String next = page.select("a[rel=next]").attr("href");
        Document second = ADMIN.get(next).expect(200).page();
        assertNotEquals("/accounts/" + first, second.select("tbody a").attr("href"));
        assertEquals("/accounts/" + first,
                ADMIN.get(second.select(".pager a").attr("href")).page().select("tbody a").attr("href"));
        ADMIN.get("/accounts?sort=password").expect(400);
    }

    @Test
    void findAStudentByNameAndLinkAndUnlinkIt() {
        String number = Catalogue.unique();
        String name = "Zoe " + number + " <i>Lee</i>";
        String student = api().post("/students", Catalogue.studentBody(number).replace("Ann Lee", name)).id();
        String id = add("roles", "student");
        Document found = ADMIN
                .submit("/accounts/" + id, fields(id, "studentId", number.toLowerCase(), "find", "student"))
                .expect(200).page();
        assertEquals(List.of(number + " " + name), found.select(".choices button").eachText());
        Document taken = ADMIN.submit("/accounts/" + id, fields(id, "studentId", "x", "take",
                found.select(".choices button").attr("value"))).expect(200).page();
        assertEquals(number, taken.select("#studentId").attr("value"));
        assertEquals("null", studentOf(id));
        ADMIN.submit("/accounts/" + id, fields(id, "studentId", number)).expect(303);
        assertEquals(student, studentOf(id));
        assertEquals(number, ADMIN.get("/accounts/" + id).page().select("#studentId").attr("value"));
        assertTrue(ADMIN.get("/accounts?sort=-createdAt").page().select("a[href=/students/" + student + "]").text()
                .equals(name + " (" + number + ")"));
        ADMIN.submit("/accounts/" + id, fields(id, "studentId", "")).expect(303);
        assertEquals("null", studentOf(id));
    }

    @Test
    void leadToTheAccountOfAStudentWhoHasOne() {
        String number = Catalogue.unique();
        api().post("/students", Catalogue.studentBody(number)).expect(201);
        String holder = add("roles", "student", "studentId", number);
        Document page = ADMIN.submit("/accounts", "username", "b" + username, "roles", "student", "studentId", number)
                .expect(409).page();
        assertTrue(page.select("#studentId-error").text().contains("Another account"), page::text);
        assertEquals(1, page.select("main a[href=/accounts/" + holder + "]").size());
    }

    @Test
    void keepADeletedStudentUntilItIsTakenAway() {
        String number = Catalogue.unique();
        Answer student = api().post("/students", Catalogue.studentBody(number)).expect(201);
        String id = add("roles", "student", "studentId", number);
        api().with("If-Match", "*").delete("/students/" + student.id()).expect(204);
        String shown = ADMIN.get("/accounts/" + id).expect(200).page().select("#studentId").attr("value");
        ADMIN.submit("/accounts/" + id, fields(id, "studentId", shown, "roles", "viewer")).expect(303);
        assertEquals(student.id(), studentOf(id));
    }

    @Test
    void disableAndEnable() {
        String id = add("roles", "viewer");
        ADMIN.submit("/accounts/" + id, "version", version(id), "roles", "viewer").expect(303);
        assertEquals("false", api().get("/accounts/" + id).text("/enabled"));
        assertTrue(ADMIN.get("/accounts/" + id).page().select("#enabled[checked]").isEmpty());
        ADMIN.submit("/accounts/" + id, fields(id)).expect(303);
        assertEquals("true", api().get("/accounts/" + id).text("/enabled"));
    }

    @Test
    void tellWhatSomebodyElseSavedMeanwhile() {
        String id = add("roles", "viewer");
        api().patch("/accounts/" + id, "*", "{\"roles\": [\"instructor\"]}").expect(200);
        Document page = ADMIN.submit("/accounts/" + id, "version", "0", "roles", "registrar", "enabled", "true")
                .expect(412).page();
        String notice = page.select("[role=alert]").text();
        assertTrue(notice.contains("admin saved this account on") && notice.contains("Instructor"), notice);
        assertEquals(List.of("registrar"), page.select("[name=roles][checked]").eachAttr("value"));
        assertEquals("1", page.select("[name=version]").attr("value"));
        assertEquals("instructor", api().get("/accounts/" + id).text("/roles/0"));
        ADMIN.submit("/accounts/" + id, "version", "1", "roles", "registrar", "enabled", "true").expect(303);
        ADMIN.submit("/accounts/" + id, "roles", "registrar").expect(400);
    }

    @Test
    void keepTheLastAdministrator() {
        String id = SchoolAccounts.administrator();
        Document page = ADMIN.submit("/accounts/" + id, "version", version(id), "roles", "viewer", "enabled", "true")
                .expect(409).page();
        assertTrue(page.select("[role=alert]").text().contains("Give another enabled account the role admin first."),
                page::text);
        assertEquals(List.of("viewer"), page.select("[name=roles][checked]").eachAttr("value"));
    }

    @Test
    void makeANewPasswordInPlaceOfAForgottenOne() {
        String id = add("roles", "viewer", "password", "twelve letters");
        Api session = Browser.with(attempt("twelve letters").expect(303).header("Set-Cookie"));
        Element form = ADMIN.get("/accounts/" + id).page().select("form[action$=/password]").first();
        assertTrue(form.attr("data-confirm").contains(username), form::outerHtml);
        Answer made = ADMIN.submit(form.attr("action")).expect(200);
        assertEquals("no-store", made.header("Cache-Control"));
        attempt("twelve letters").expect(401);
        attempt(made.page().select("#password").text()).expect(303);
        session.with("Accept", "text/html").get("/account").expect(303);
    }

    @Test
    void sayWhenThereIsNoSuchAccount() {
        String id = "ffffffff-ffff-7fff-8fff-ffffffffffff";
        ADMIN.get("/accounts/" + id).expect(404);
        ADMIN.submit("/accounts/" + id, "version", "0").expect(404);
        ADMIN.submit("/accounts/" + id + "/password").expect(404);
    }

    private String add(String... fields) {
        String[] all = Stream.concat(Stream.of("username", username), Arrays.stream(fields)).toArray(String[]::new);
        Answer added = ADMIN.submit("/accounts", all);
        return (added.status() == 303 ? added.header("Location")
                : added.expect(201).page().select("main .button").attr("href")).replace("/accounts/", "");
    }

    private Answer attempt(String password) {
        return anonymous().submit("/sign-in", "username", username, "password", password);
    }

    /** What the form of an account sends, changed in one place or added to. */
    private static String[] fields(String id, String... more) {
        List<String> all = List.of(more);
        Stream<String> roles = all.contains("roles") ? Stream.of() : Stream.of("roles", "student");
        return Stream.of(Stream.of("version", version(id), "enabled", "true"), roles, all.stream())
                .flatMap(part -> part).toArray(String[]::new);
    }

    private static String version(String id) {
        return api().get("/accounts/" + id).text("/version");
    }

    private static String studentOf(String id) {
        return api().get("/accounts/" + id).text("/studentId");
    }
}
