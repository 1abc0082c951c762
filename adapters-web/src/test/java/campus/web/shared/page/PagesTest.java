package campus.web.shared.page;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PagesTest {

    private static final Api BROWSER = Api.anonymous().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    @Test
    void showProblemsToWhoeverAsksForAPage() {
        Answer page = BROWSER.get("/problems/no-such-problem").expect(404);
        assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
        assertTrue(page.body().contains("<h1>Not found</h1>"), page::body);
        assertTrue(page.header("Content-Security-Policy").contains("script-src 'self'"));
    }

    @Test
    void leaveProblemsOfTheApiAsTheyAre() {
        Answer answer = BROWSER.get("/api/v1/courses").expect(401);
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
        assertTrue(Api.anonymous().get("/problems/no-such-problem").expect(404).header("Content-Type")
                .startsWith("application/problem+json"));
    }

    @Test
    void saysOnceWhatWasDoneBefore() {
        Notice notice = new Notice("notice.saved", List.of("<b>|%&"));
        Answer page = BROWSER.with("Cookie", Notice.COOKIE + "=" + notice.cookie().getValue()).get("/").expect(200);
        assertTrue(page.body().contains("role=\"status\""), page::body);
        assertTrue(page.body().contains("&lt;b&gt;|%&amp;"), page::body);
        assertTrue(page.header("Set-Cookie").startsWith(Notice.COOKIE + "=;"), page.header("Set-Cookie"));
        assertTrue(page.header("Set-Cookie").contains("Max-Age=0"), page.header("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.home", "notice.none-of-ours", "x", "%", "%zz", "notice.", "|||"})
    void saysNothingThatOthersWrote(String cookie) {
        Answer page = BROWSER.with("Cookie", Notice.COOKIE + "=" + cookie).get("/").expect(200);
        assertFalse(page.body().contains("role=\"status\""), page::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/campus.css", "/assets/campus.js", "/assets/campus.svg",
            "/assets/htmx/htmx.min.js"})
    void bringWhatTheyNeed(String asset) {
        assertTrue(BROWSER.get("/").body().contains("\"" + asset + "\""));
        assertEquals("nosniff", Api.anonymous().get(asset).expect(200).header("X-Content-Type-Options"));
    }

    @Test
    void areNotKeptByBrowsers() {
        assertEquals("no-store", BROWSER.get("/").header("Cache-Control"));
    }
}
