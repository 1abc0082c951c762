package campus.web.registrar.page;

import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Tokens;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeskPageTest {

    private static final Api BROWSER = api().with("Accept", "text/html");
    private static final String WINDOW = """
            , "registrationOpensAt": "2026-08-18T00:00:00Z", "registrationClosesAt": "2026-08-22T12:00:00Z",\
            "dropDeadline": "2026-10-16\"""";

    private final String code = Catalogue.unique().toLowerCase(Locale.ROOT);
    private final String term = term(code, WINDOW);

    @Test
    void showsTheTermThatTheAddressNames() {
        Document page = desk(code);
        assertEquals(List.of("Desk"), page.select("h1").eachText());
        assertEquals(code, page.select("select[name=term] option[selected]").val());
        assertEquals("Fall <i>", page.expectFirst("h2").text());
        assertEquals(code, desk(code.toUpperCase(Locale.ROOT)).select("select[name=term] option[selected]").val());
    }

    @Test
    void countsWhatIsInTheTerm() {
        String course = Catalogue.course();
        String full = Catalogue.section(course, term, 1, 5, "[]");
        Catalogue.enroll(Catalogue.student(), full).expect(201);
        Catalogue.enroll(Catalogue.student(), full).expect(201);
        String closed = Catalogue.section(course, term, 3, 0, "[]");
        api().patch("/sections/" + closed, "*", "{\"status\": \"closed\"}").expect(200);
        Document page = desk(code);
        assertEquals("Open until 22 Aug 2026, 12:00, 2 days left", fact(page, "Registration"));
        assertEquals("16 Oct 2026", fact(page, "Last day to drop"));
        assertEquals("2 1 open 1 closed 0 cancelled", fact(page, "Sections"));
        assertEquals("1", fact(page, "Courses offered"));
        assertEquals("1 of 4 taken 25 % filled", fact(page, "Seats"));
        assertEquals("1", fact(page, "Students with a seat"));
        assertEquals("2 1 waitlisted 1 active 0 dropped 0 completed", fact(page, "Enrollments"));
    }

    @Test
    void leadsFromEachNumberToTheRecordsBehindIt() {
        String section = Catalogue.section(Catalogue.course(), term, 1, 5, "[]");
        String graded = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        Catalogue.changeStatus(graded, "{\"status\": \"completed\", \"grade\": \"B+\"}").expect(200);
        Document page = desk(code);
        int links = 0;
        for (Element link : page.select("main a[href*=filter]")) {
            Answer list = api().get("/api/v1" + link.attr("href") + "&count=true").expect(200);
            String number = link.text().replaceAll("\\D.*", "");
            assertEquals(number, list.text("/total"), link::outerHtml);
            links++;
        }
        assertTrue(links > 20, page::html);
        assertEquals("1", page.select("a[href*=grade%3E%3D3.33]").text());
    }

    @Test
    void tellsWhatNeedsAttention() {
        String course = Catalogue.course();
        String full = Catalogue.section(course, term, 1, 2, "[]");
        Catalogue.enroll(Catalogue.student(), full).expect(201);
        Catalogue.enroll(Catalogue.student(), full).expect(201);
        Catalogue.enroll(Catalogue.student(), full).expect(201);
        Catalogue.enroll(Catalogue.student(), full).expect(409);
        for (int i = 0; i < 6; i++) {
            Catalogue.section(course, term, 9, 0, "[]");
        }
        Element attention = desk(code).expectFirst("section[aria-labelledby=attention]");
        assertEquals(List.of("1 full section with people waiting", "6 nearly empty sections",
                "7 sections without meeting times", "7 sections without an instructor",
                "Refused in the last seven days"), attention.select("h3").eachText());
        assertEquals("2 waiting", attention.select("a[href=/sections/" + full + "/waitlist]").text());
        assertEquals(5, attention.select(".card").get(1).select("li").size());
        assertEquals("and 1 more", attention.select(".card").get(1).select("p").eachText().getLast());
        assertEquals("Waitlist full once", attention.select(".card:last-child li").text());
    }

    @Test
    void saysThatNothingNeedsAttentionAndNothingIsOffered() {
        Document page = desk(code);
        assertTrue(page.select("section[aria-labelledby=attention] .empty").text().startsWith("Nothing:"));
        assertEquals("Nothing is offered in this term yet.",
                page.select("section[aria-labelledby=departments] .empty").text());
        assertEquals("Nobody enrolled from 18 Aug 2026 to 20 Aug 2026.",
                page.select("section[aria-labelledby=days] .empty").text());
        assertEquals("Nobody has completed a section of this term yet.",
                page.select("section[aria-labelledby=grades] .empty").text());
        assertEquals(0, page.select("svg.chart").size());
    }

    @Test
    void drawsWhatTheTablesSay() {
        String section = Catalogue.section(Catalogue.course(), term, 4, 0, "[]");
        String graded = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        Catalogue.changeStatus(graded, "{\"status\": \"completed\", \"grade\": 3.4}").expect(200);
        String dropped = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        Catalogue.changeStatus(dropped, "{\"status\": \"dropped\"}").expect(200);
        Document page = desk(code);
        assertEquals("100.0", page.select("section[aria-labelledby=departments] rect.bar").attr("width"));
        assertTrue(page.select("section[aria-labelledby=departments] svg").text().endsWith("1 of 4, 25 %"));
        assertEquals(List.of("18 Aug 2026 0 0", "19 Aug 2026 0 0", "20 Aug 2026 2 1"),
                page.select("section[aria-labelledby=days] tbody tr").eachText());
        assertEquals("40.0,174.0 214.0,174.0 388.0,12.0",
                page.select("section[aria-labelledby=days] polyline.line").attr("points"));
        assertEquals("B+ 1", page.select("section[aria-labelledby=grades] tbody tr").get(2).text());
        assertEquals("Average 3.40", page.select("section[aria-labelledby=grades] .hint").text());
        page.select("svg.chart").forEach(chart -> {
            assertEquals("img", chart.attr("role"));
            assertTrue(chart.attr("aria-label").contains("table"), chart::outerHtml);
        });
        assertEquals(0, page.select("[style]").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'' | 'Open without an end'",
            "', \"registrationOpensAt\": \"2026-08-20T13:30:00Z\"' | 'Not open yet opens 20 Aug 2026, 13:30, in 3 hours'",
            "', \"registrationClosesAt\": \"2026-08-20T10:30:00Z\"' | 'Open until 20 Aug 2026, 10:30, 30 minutes left'",
            "', \"registrationClosesAt\": \"2026-08-20T10:00:00Z\"' | 'Closed since 20 Aug 2026, 10:00'"})
    void saysHowLongRegistrationIsOpenStill(String window, String text) {
        String other = Catalogue.unique().toLowerCase(Locale.ROOT);
        term(other, window);
        assertEquals(text, fact(desk(other), "Registration"));
    }

    @Test
    void looksAtNothingOfATermThatIsOver() {
        String over = Catalogue.unique().toLowerCase(Locale.ROOT);
        String id = api().post("/terms", """
                {"code": "%s", "name": "Old", "startsOn": "2025-08-10", "endsOn": "2025-12-18"}""".formatted(over))
                .expect(201).id();
        Catalogue.section(Catalogue.course(), id, 9, 0, "[]");
        assertEquals(0, desk(over).select("#attention").size());
    }

    @Test
    void saysThatThereIsNoSuchTerm() {
        Document page = BROWSER.get("/desk?term=%3Cb%3Enone").expect(404).page();
        assertEquals("There is no term with the code \"<b>none\". Choose one of those that the desk offers.",
                page.select(".lead").text());
    }

    @Test
    void choosesATermForWhoNamesNone() {
        assertEquals(1, BROWSER.get("/desk").expect(200).page().select("option[selected]").size());
        assertEquals(1, BROWSER.get("/desk?term=").expect(200).page().select("option[selected]").size());
    }

    @ParameterizedTest
    @CsvSource({"admin, 200", "registrar, 200", "viewer, 200", "instructor, 403", "student, 403"})
    void isForThoseWhoReadRecords(String role, int status) {
        Tokens.bearer(role, 60).with("Accept", "text/html").get("/desk?term=" + code).expect(status);
    }

    private static Document desk(String term) {
        return BROWSER.get("/desk?term=" + term).expect(200).page();
    }

    private static String fact(Document page, String name) {
        return page.select(".facts div").stream().filter(fact -> fact.select("dt").text().equals(name))
                .map(fact -> fact.select("dd").text()).findFirst().orElse("");
    }

    private static String term(String code, String more) {
        return api().post("/terms", """
                {"code": "%s", "name": "Fall <i>", "startsOn": "2026-08-10", "endsOn": "2026-12-18"%s}"""
                .formatted(code, more)).expect(201).id();
    }
}
