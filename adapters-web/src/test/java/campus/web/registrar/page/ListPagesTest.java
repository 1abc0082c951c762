package campus.web.registrar.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ListPagesTest {

    private static final Api BROWSER = Api.api().with("Accept", "text/html");
    private static final String ANYTHING = "*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"departments", "courses", "terms", "sections", "students", "enrollments"})
    void showRecordsThatLeadToTheirPages(String list) {
        Catalogue.enrollment();
        Document page = BROWSER.get("/" + list + "?limit=1").expect(200).page();
        assertEquals(1, page.select("h1").size());
        String id = id(Api.api().get("/" + list + "?limit=1&sort="
                + RecordList.at("/" + list).sort()));
        assertEquals("/" + list + "/" + id, page.select("tbody tr > th[scope=row] a").attr("href"));
        assertEquals(List.of(),
                page.select("thead th").stream().filter(th -> !th.attr("scope").equals("col")).toList());
        assertEquals(page.select("thead tr > *").size(), page.select("tbody tr > *").size());
    }

    @Test
    void showValuesInWords() {
        String enrollment = Catalogue.enrollment().id();
        Document page = list("enrollments", "filter=id==" + enrollment + "&columns=status,enrolledAt,student.name");
        assertEquals("active", page.select("tbody .badge.good").text());
        assertEquals("1 enrollment", page.select("#found").text());
        assertTrue(page.select("tbody time").text().matches("\\d+ \\w{3} 2026, \\d\\d:\\d\\d"), page::text);
        assertTrue(page.select("tbody a[href^=/students/]").text().equals("Ann Lee"), page::text);
        assertEquals(List.of("Status", "Enrolled", "Student name"),
                page.select("thead th").stream().map(th -> th.text().replaceAll(" [▲▼]", "")).toList());
    }

    @Test
    void escapeWhatStandsInRecords() {
        String student = Api.api().post("/students", Catalogue.studentBody(Catalogue.unique()).replace("Ann Lee",
                "<b onclick='x'>&amp;")).expect(201).id();
        Document page = list("students", "filter=id==" + student);
        assertEquals(0, page.select("tbody b").size());
        assertTrue(page.select("tbody").text().contains("<b onclick='x'>&amp;"), page::text);
        assertEquals("<b onclick='x'>", list("students", "q=" + encoded("<b onclick='x'>")).select("#q").attr("value"));
    }

    @Test
    void sortByTheirHeaders() {
        Document page = list("students", "sort=name&q=ann");
        Element name = page.select("th[aria-sort=ascending]").first();
        assertNotNull(name);
        assertEquals("/students?q=ann&sort=-name", name.select("a").attr("href"));
        assertEquals(1, page.select("th[aria-sort]").size());
        assertEquals("descending", list("students", "sort=-name").select("th[aria-sort]").attr("aria-sort"));
    }

    @Test
    void goFromPageToPage() {
        String section = Catalogue.section(3, 0);
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        String narrowed = "limit=1&filter=" + encoded("sectionId==" + section);
        Document first = list("enrollments", narrowed);
        assertEquals("The first 1 are shown; there are more.", first.select("#found").text());
        String next = first.select(".pager a.button").attr("href");
        Document last = BROWSER.get(next).expect(200).page();
        assertEquals("The last 1 are shown.", last.select("#found").text());
        assertFalse(last.select("tbody").html().equals(first.select("tbody").html()));
        assertEquals(first.select("th a").attr("href"), last.select("th a").attr("href"));
        assertEquals(first.html().replaceAll("(?s)<div id=\"results.*", ""),
                BROWSER.get(last.select(".pager a").first().attr("href")).page().html()
                        .replaceAll("(?s)<div id=\"results.*", ""));
        String count = first.select(".pager a[href*=count]").attr("href");
        assertEquals("2 enrollments, 1 on this page", BROWSER.get(count).expect(200).page().select("#found").text());
    }

    @ParameterizedTest
    @CsvSource({"/students?columns=colour", "/students?sort=colour", "/students?limit=0", "/students?cursor=x",
            "/students?colour=red"})
    void areNotShownForOtherThingsThatMakeNoSense(String path) {
        assertEquals("Invalid", BROWSER.get(path).expect(400).page().select("h1").text().substring(0, 7));
    }

    @Test
    void offerWhatIsOftenWanted() {
        Document page = list("sections", "filter=" + encoded("number==A"));
        String open = page.select(".chip:contains(Open)").attr("href");
        assertEquals("/sections?filter=" + encoded("number==A;status==open"), open);
        Element active = BROWSER.get(open).page().select(".chip[aria-current]").first();
        assertEquals("Open", active.text());
        assertEquals("/sections?filter=" + encoded("number==A"), active.attr("href"));
        for (RecordList list : RecordList.values()) {
            list(list.key(), "").select(".chip").forEach(chip -> BROWSER.get(chip.attr("href")).expect(200));
        }
    }

    @Test
    void tellNothingYetFromNothingThatMatches() {
        Document page = list("students", "q=" + Catalogue.unique() + "-nobody");
        assertTrue(page.select(".empty").text().contains("Nothing matches"), page::text);
        assertEquals("/students", page.select(".empty a").attr("href"));
        assertEquals("No students", page.select("#found").text());
    }

    @Test
    void areTablesOfAllThatMatches() {
        String student = Catalogue.student();
        Answer table = BROWSER.with("Accept", ANYTHING)
                .get("/students.csv?filter=id==" + student + "&columns=name,studentNumber").expect(200);
        String number = Api.api().get("/students/" + student).text("/studentNumber");
        assertEquals("id,name,studentNumber\r\n" + student + ",Ann Lee," + number + "\r\n", table.body());
        assertTrue(table.header("Content-Disposition").contains("students.csv"));
        assertEquals("/students.csv?sort=name", list("students", "sort=name").select("a[download]").attr("href"));
    }

    @Test
    void showCataloguesToEverybodyAndRecordsToReaders() {
        Api student = Tokens.bearer("student", 60).with("Accept", "text/html");
        Document page = student.get("/sections").expect(200).page();
        assertEquals(0, page.select("option[value^=enrollments]").size());
        assertEquals(0, page.select("a[href$=/new]").size());
        student.get("/sections?filter=" + encoded("enrollments.grade>3")).expect(400);
        student.with("Accept", ANYTHING).get("/sections.csv?columns=number").expect(200);
        for (String path : List.of("/students", "/enrollments", "/students.csv", "/enrollments.csv")) {
            student.with("Accept", ANYTHING).get(path).expect(403);
        }
        student.submit("/students/view").expect(403);
        Api viewer = Tokens.bearer("viewer", 60).with("Accept", "text/html");
        assertEquals(0, viewer.get("/students").expect(200).page().select("a[href$=/new]").size());
        assertEquals(1, BROWSER.get("/students").expect(200).page().select("a[href$=/students/new]").size());
        assertNull(viewer.get("/students").page().select("form#bulk").first());
        assertEquals("/sign-in?next=%2Fstudents",
                Api.anonymous().with("Accept", "text/html").get("/students").expect(303).header("Location"));
    }

    private static Document list(String list, String parameters) {
        return BROWSER.get("/" + list + "?" + parameters).expect(200).page();
    }

    private static String id(Answer answer) {
        return answer.expect(200).text("/items/0/id");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
