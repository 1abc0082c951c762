package campus.web.registrar.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.web.shared.Answer;
import campus.web.shared.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The filter of a list as people fill it in. */
class ListFilterTest {

    private static final Api BROWSER = Api.api().with("Accept", "text/html");

    @Test
    void standsInRows() {
        Document page = list("sections",
                "filter=" + encoded("status==open;capacity>=3;course.title=icontains=\"a;b\""));
        List<Element> rows = page.select(".condition");
        assertEquals(List.of("Status", "Seats", "Course title"), rows.stream().map(row -> row.select("legend").text())
                .toList());
        assertEquals("open", rows.get(0).select("select[name=value] option[selected]").attr("value"));
        assertEquals("is at least", rows.get(1).select("option[selected]").text());
        assertEquals("number", rows.get(1).select("[name=value]").attr("type"));
        assertEquals("a;b", rows.get(2).select("[name=value]").attr("value"));
        assertEquals("/sections?filter=" + encoded("status==open;course.title=icontains=\"a;b\""),
                rows.get(1).select("a").attr("href"));
        assertEquals("Filter (3)", page.select("summary").first().text());
    }

    @Test
    void isMadeOfRows() {
        Answer moved = BROWSER.submit("/sections/view", "q", "data", "sort", "number", "field", "status", "operator",
                "!=",
                "value", "cancelled", "field", "course.title", "operator", "=icontains=", "value", "O\"x\" (1); 100%",
                "field", "instructor", "operator", "=isnull=true", "value", "", "field", "number", "operator", "==",
                "value", " ", "columns", "number", "columns", "term.name", "limit", "25", "add", "capacity",
                "do", "apply").expect(303);
        String filter = "status!=cancelled;course.title=icontains=\"O\\\"x\\\" (1); 100%\";instructor=isnull=true";
        assertEquals("/sections?q=data&filter=" + filter + "&sort=number&columns=number,term.name&limit=25",
                URLDecoder.decode(moved.header("Location"), StandardCharsets.UTF_8));
        Document page = BROWSER.get(moved.header("Location")).expect(200).page();
        assertEquals(3, page.select(".condition").size());
        assertEquals(List.of("Number", "Term name"), page.select("#column-0, #column-1").stream()
                .map(box -> box.parent().text()).toList());
        assertEquals("25", page.select("#limit option[selected]").text());
    }

    @Test
    void getsAnEmptyRow() {
        Answer moved = BROWSER.submit("/terms/view", "field", "code", "operator", "==", "value", "F", "add",
                "registrationOpensAt", "do", "add").expect(303);
        assertEquals("/terms?filter=code%3D%3DF&add=registrationOpensAt", moved.header("Location"));
        Document page = BROWSER.get(moved.header("Location")).expect(200).page();
        assertEquals(2, page.select(".condition").size());
        assertEquals("datetime-local", page.select("#value-1").attr("type"));
        assertNotNull(page.select("details[open]").first());
    }

    @Test
    void takesMomentsByTheClocksOfTheCampus() {
        String location = BROWSER.submit("/terms/view", "field", "registrationOpensAt", "operator", ">=", "value",
                "2026-08-01T08:30", "do", "apply").expect(303).header("Location");
        assertTrue(URLDecoder.decode(location, StandardCharsets.UTF_8).matches(".*>=2026-08-0.T.*Z"), location);
        assertEquals("2026-08-01T08:30", BROWSER.get(location).expect(200).page().select("#value-0").attr("value"));
    }

    @Test
    void isKeptWhereRowsCannotShowIt() {
        String filter = "status==open,capacity>5";
        Document page = list("sections", "filter=" + encoded(filter));
        assertEquals(0, page.select(".condition").size());
        assertEquals(filter, page.select("input[name=beyond]").attr("value"));
        assertEquals(filter, page.select("textarea").text());
        Answer moved = BROWSER.submit("/sections/view", "beyond", filter, "field", "number", "operator", "==", "value",
                "A", "do", "apply").expect(303);
        assertEquals("/sections?filter=" + encoded("(" + filter + ");number==A"), moved.header("Location"));
        BROWSER.get(moved.header("Location")).expect(200);
    }

    @Test
    void tellsWhatIsWrongWithARow() {
        Document page = BROWSER.get("/sections?filter=" + encoded("status==open;capacity>=many")).expect(400).page();
        assertTrue(page.select("[role=alert]").text().contains("character 24"), page::text);
        Element input = page.select("#value-1").first();
        assertEquals("many", input.attr("value"));
        assertEquals("true", input.attr("aria-invalid"));
        assertTrue(page.getElementById(input.attr("aria-describedby")).text().contains("a whole number"), page::text);
        assertEquals(0, page.select("table").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /sections?filter=colour==red | no field
            /sections?filter=status== | There should be a value
            /students?q=1+2+3+4+5+6+7+8+9 | at most 8 words
            """)
    void keepsTheTextThatCannotBeRead(String path, String told) {
        Document page = BROWSER.get(path).expect(400).page();
        assertTrue(page.select("[role=alert]").text().contains(told), page::text);
        assertFalse(page.select("#q").attr("value").isEmpty() && page.select("textarea").text().isEmpty());
    }

    private static Document list(String list, String parameters) {
        return BROWSER.get("/" + list + "?" + parameters).expect(200).page();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
