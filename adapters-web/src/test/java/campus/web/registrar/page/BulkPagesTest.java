package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BulkPagesTest {

    private static final Api BROWSER = Api.api().with("Accept", "text/html");

    private final String section = Catalogue.section(2, 1);
    private final String ann = Catalogue.student();
    private final String bob = Catalogue.student();

    @Test
    void areOfferedAtTheirList() {
        Catalogue.enroll(ann, section).expect(201);
        Document page = BROWSER.get("/enrollments?filter=sectionId==" + section + "&sort=status").expect(200).page();
        assertEquals(List.of("drop", "promote"), page.select("#action option").eachAttr("value"));
        assertEquals(1, page.select("tbody input[name=row][form=bulk]").size());
        assertTrue(page.select("tbody input").attr("aria-label").contains("Ann Lee"), page::text);
        assertEquals("sectionId==" + section, page.select("#bulk input[name=filter]").attr("value"));
        assertEquals(0, Tokens.bearer("viewer", 60).with("Accept", "text/html").get("/enrollments").page()
                .select("#bulk, tbody input").size());
    }

    @Test
    void dropWhatIsTickedAfterAQuestion() {
        String first = Catalogue.enroll(ann, section).expect(201).id();
        String other = Catalogue.enroll(bob, section).expect(201).id();
        Catalogue.changeStatus(other, "{\"status\": \"completed\", \"grade\": 3}").expect(200);
        Document question = prepare("enrollments", "drop", "row", first, "row", other).expect(200).page();
        assertEquals("active", status(first));
        assertEquals("2 records, of which 1 will be refused or stays as it is",
                question.select("[role=status]").text());
        assertTrue(question.select("tbody .error").text().contains("is completed"), question::text);
        Document result = submit(question, "reason", "moved away").expect(200).page();
        assertEquals("dropped", status(first));
        assertEquals("completed", status(other));
        assertEquals("1 is done, 1 is not: see why below.", result.select("[role=status]").text());
        assertTrue(result.select("tr:has(.bad)").text().contains("cannot become dropped"), result::text);
        assertTrue(Api.api().get("/enrollments/" + first + "/history").body().contains("moved away"));
    }

    @Test
    void goForAllThatMatch() {
        Catalogue.enroll(ann, section).expect(201);
        Catalogue.enroll(bob, section).expect(201);
        Document question = prepare("enrollments", "drop", "rows", "all", "filter", "sectionId==" + section)
                .expect(200).page();
        assertEquals(2, question.select("tbody tr").size());
        submit(question).expect(200);
        assertEquals(0, Api.api().get("/sections/" + section).json().at("/seatsTaken").asInt());
    }

    @Test
    void leaveWhatSomebodyChangedMeanwhile() {
        Document question = prepare("students", "hold", "row", ann).expect(200).page();
        Api.api().patch("/students/" + ann, "*", "{\"name\": \"Ann Other\"}").expect(200);
        Document result = submit(question, "reason", "Library books").expect(200).page();
        assertTrue(result.select("tr:has(.bad)").text().contains("changed it meanwhile"), result::text);
        assertTrue(Api.api().get("/students/" + ann).json().at("/hold").isNull());
    }

    @Test
    void holdAndReleaseStudents() {
        Document question = prepare("students", "hold", "row", ann, "row", bob).expect(200).page();
        Document again = submit(question, "reason", " ").expect(422).page();
        assertFalse(again.select("#reason-error").text().isEmpty(), again::text);
        assertEquals("Nothing is done", submit(prepare("students", "release", "row", ann).page()).expect(200).page()
                .select("[role=status]").text().substring(0, 15));
        submit(again, "reason", "Library <books>").expect(200);
        assertEquals("Library <books>", Api.api().get("/students/" + bob).text("/hold"));
        submit(prepare("students", "release", "row", ann, "row", bob).page()).expect(200);
        assertTrue(Api.api().get("/students/" + bob).json().at("/hold").isNull());
    }

    @ParameterizedTest
    @CsvSource({"close,closed", "cancel,cancelled"})
    void setTheStatusOfSections(String action, String status) {
        submit(prepare("sections", action, "row", section).expect(200).page()).expect(200);
        assertEquals(status, Api.api().get("/sections/" + section).text("/status"));
        submit(prepare("sections", "open", "row", section).expect(200).page()).expect(200);
        assertEquals("open", Api.api().get("/sections/" + section).text("/status"));
    }

    @Test
    void promoteThoseWhoWait() {
        String small = Catalogue.section(1, 1);
        String active = Catalogue.enroll(ann, small).expect(201).id();
        String waiting = Catalogue.enroll(bob, small).expect(201).id();
        Document result = submit(prepare("enrollments", "promote", "row", waiting, "row", active).page()).page();
        assertEquals("Nothing is done, 2 are not: see why below.", result.select("[role=status]").text());
        assertTrue(result.text().contains("All 1 seats of the section are taken"), result::text);
        assertEquals("waitlisted", status(waiting));
    }

    @Test
    void enrollAfterAPreview() {
        String held = Catalogue.student();
        Api.api().patch("/students/" + held, "*", "{\"hold\": \"Fees\"}").expect(200);
        String number = Api.api().get("/sections/" + section).text("/number");
        Document empty = prepare("students", "enroll", "row", ann, "row", bob, "row", held).expect(200).page();
        assertEquals(0, empty.select("button:contains(Enroll those)").size());
        Document found = again(empty, "find", number).expect(200).page();
        assertEquals(1, found.select("input[type=radio][value=" + section + "]").size());
        Document unseen = submit(found, "section", section).expect(200).page();
        assertEquals(2, unseen.select("td:contains(Gets a seat)").size());
        Document preview = again(found, "find", number, "section", section).expect(200).page();
        assertTrue(preview.select("tr:has(.error)").text().contains("Fees"), preview::text);
        assertEquals(2, preview.select("td:contains(Gets a seat)").size());
        assertEquals(0, Api.api().get("/sections/" + section).json().at("/seatsTaken").asInt());
        Document result = submit(preview, "section", section).expect(200).page();
        assertEquals("2 are done, 1 is not: see why below.", result.select("[role=status]").text());
        assertEquals(2, Api.api().get("/sections/" + section).json().at("/seatsTaken").asInt());
        assertTrue(submit(empty, "section", "none").expect(422).page().text().contains("Choose a section"));
    }

    @Test
    void deleteWhatNothingDependsOn() {
        String used = Catalogue.student();
        Catalogue.enroll(used, section).expect(201);
        Document result = submit(prepare("students", "delete", "row", ann, "row", used).page()).expect(200).page();
        assertEquals("1 is done, 1 is not: see why below.", result.select("[role=status]").text());
        assertTrue(result.select("tr:has(.bad)").text().contains("still in use by 1 enrollment"), result::text);
        Api.api().get("/students/" + ann).expect(404);
        for (String list : List.of("departments", "courses", "terms")) {
            String id = switch (list) {
                case "departments" -> Catalogue.department();
                case "courses" -> Catalogue.course();
                default -> Catalogue.term();
            };
            submit(prepare(list, "delete", "row", id).page()).expect(200);
            Api.api().get("/" + list + "/" + id).expect(404);
        }
    }

    @Test
    void goBackWhenNothingIsTicked() {
        Answer back = prepare("students", "hold", "q", "ann", "rows", "ticked").expect(303);
        assertEquals("/students?q=ann", back.header("Location"));
        assertTrue(back.header("Set-Cookie").contains("nothing-ticked"), back.header("Set-Cookie"));
        assertEquals(303, prepare("students", "hold", "row", "nonsense").status());
    }

    @Test
    void areForThoseWhoRunRegistration() {
        prepare("students", "explode", "row", ann).expect(400);
        prepare("enrollments", "delete", "row", ann).expect(400);
        for (String role : List.of("viewer", "student", "instructor")) {
            Api client = Tokens.bearer(role, 60);
            client.submit("/students/actions", "action", "hold", "row", ann).expect(403);
            client.submit("/students/actions/done", "action", "hold", "row", ann).expect(403);
        }
    }

    private static Answer prepare(String list, String action, String... fields) {
        List<String> all = new ArrayList<>(List.of("action", action));
        all.addAll(Arrays.asList(fields));
        return BROWSER.submit("/" + list + "/actions", all.toArray(String[]::new));
    }

    /** The form of a page, as it stands there, with some more that people fill in. */
    private static Answer submit(Document page, String... more) {
        return send(page, page.select("form[action$=/done]").attr("action"), more);
    }

    /** The same, but by the button that shows the question once more. */
    private static Answer again(Document page, String... more) {
        return send(page, page.select("button[formaction]").attr("formaction"), more);
    }

    private static Answer send(Document page, String path, String... more) {
        List<String> all = new ArrayList<>();
        for (Element hidden : page.select("form[action$=/done] input[type=hidden]")) {
            all.addAll(List.of(hidden.attr("name"), hidden.attr("value")));
        }
        all.addAll(Arrays.asList(more));
        return BROWSER.submit(path, all.toArray(String[]::new));
    }

    private static String status(String enrollment) {
        return Api.api().get("/enrollments/" + enrollment).text("/status");
    }
}
