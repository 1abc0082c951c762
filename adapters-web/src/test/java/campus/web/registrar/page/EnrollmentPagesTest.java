package campus.web.registrar.page;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Tokens;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EnrollmentPagesTest {

    private static final Api OFFICE = api().with("Accept", "text/html");

    @Test
    void enrollAStudentFoundFromASectionAndTellWhatBecameOfIt() {
        String student = Catalogue.student();
        String section = Catalogue.section(5, 0);
        String number = api().get("/sections/" + section).text("/number");
        String place = "/students/" + student + "/enrollments";
        Document found = OFFICE.get(place + "?find=" + number).expect(200).page();
        assertEquals(List.of(section), found.select("form[method=post] input[name=sectionId]").eachAttr("value"));
        Answer sent = OFFICE.submit(place, "sectionId", section, "find", number).expect(303);
        assertEquals(place, sent.header("Location"));
        Document after = OFFICE.with("Cookie", sent.header("Set-Cookie").replaceFirst(";.*", "")).get(place).page();
        assertTrue(after.select(".notice.good").text().startsWith("Ann Lee is enrolled in "), after::text);
        assertEquals("active", after.select("tbody .badge").text());
    }

    @Test
    void sayEveryReasonOfARefusalAndOfferToOverrideThoseRulesThatAllowIt() {
        String student = Catalogue.student();
        String required = Catalogue.course();
        String course = Catalogue.course();
        String etag = api().get("/courses/" + course).etag();
        api().put("/courses/" + course + "/prerequisites", etag,
                "{\"allOf\": [{\"anyOf\": [{\"courseId\": \"" + required + "\"}]}]}").expect(200);
        String section = Catalogue.section(course, Catalogue.term(), 5, 0, "[]");
        String place = "/students/" + student + "/enrollments";
        Document refused = OFFICE.submit(place, "sectionId", section).expect(409).page();
        assertTrue(refused.select("[role=alert]").text().contains("has to complete"), refused::text);
        assertEquals(List.of("prerequisites-not-met"),
                refused.select("input[name=override/rules]").eachAttr("value"));
        Document without = OFFICE.submit(place, "sectionId", section, "override/rules", "prerequisites-not-met")
                .expect(422).page();
        assertEquals(List.of(section), without.select("form input[name=sectionId]").eachAttr("value"));
        assertTrue(without.select("#override\\/reason-error").hasText(), without::html);
        OFFICE.submit(place, "sectionId", section, "override/rules", "prerequisites-not-met", "override/reason",
                "Agreed <b>with</b> the dean").expect(303);
        String id = api().get("/students/" + student + "/enrollments").text("/items/0/id");
        Document page = OFFICE.get("/enrollments/" + id).expect(200).page();
        assertTrue(page.text().contains("Agreed <b>with</b> the dean"), page::text);
        assertTrue(page.select(".badge.warn").text().contains("prerequisites-not-met"), page::text);
    }

    @Test
    void completeAnEnrollmentAndChangeItsGradeWithAReason() {
        String id = Catalogue.enrollment().id();
        Document page = OFFICE.get("/enrollments/" + id).page();
        assertEquals(List.of("dropped", "completed"), page.select("#status option").eachAttr("value"));
        String version = page.select("form[action$=status] input[name=version]").attr("value");
        Document wrong = OFFICE.submit("/enrollments/" + id + "/status", "version", version, "status", "completed",
                "grade", "5").expect(422).page();
        assertEquals("5", wrong.select("#grade").attr("value"));
        assertTrue(wrong.select("#grade-error").hasText());
        OFFICE.submit("/enrollments/" + id + "/status", "version", version, "status", "completed", "grade", "a-")
                .expect(303);
        Document done = OFFICE.get("/enrollments/" + id).page();
        assertTrue(done.text().contains("3.67 (A-)"), done::text);
        Document unreasoned = OFFICE.submit("/enrollments/" + id + "/grade", "grade", "4").expect(422).page();
        assertTrue(unreasoned.select("#reason-error").hasText());
        OFFICE.submit("/enrollments/" + id + "/grade", "grade", "4", "reason", "Marked again").expect(303);
        Document history = OFFICE.get("/enrollments/" + id).page();
        assertTrue(history.select("tbody tr").first().text().contains("Marked again"), history::text);
        assertEquals(3, history.select("tbody tr").size());
    }

    @Test
    void tellThatSomebodyElseWasFaster() {
        String id = Catalogue.enrollment().id();
        Catalogue.changeStatus(id, "{\"status\": \"dropped\"}").expect(200);
        Document stale = OFFICE.submit("/enrollments/" + id + "/status", "version", "0", "status", "dropped")
                .expect(412).page();
        assertTrue(stale.select("[role=alert]").text().contains("Somebody else has changed this"), stale::text);
        assertEquals("dropped", stale.select("dd .badge").text());
    }

    @Test
    void refuseFormsThatAreNoneOfTheirs() {
        String place = "/students/" + Catalogue.student() + "/enrollments";
        OFFICE.submit(place, "sectionId", "x' or 1=1").expect(400);
        OFFICE.submit(place, "sectionId", "").expect(422);
        OFFICE.submit("/enrollments/" + Catalogue.enrollment().id() + "/status", "version", "-1").expect(400);
        OFFICE.get("/enrollments/00000000-0000-0000-0000-000000000000").expect(404);
    }

    @Test
    void changeNothingForWhoeverMayOnlyRead() {
        String id = Catalogue.enrollment().id();
        Api viewer = Tokens.bearer("viewer", 60).with("Accept", "text/html");
        assertEquals(0, viewer.get("/enrollments/" + id).expect(200).page().select("main form").size());
        viewer.submit("/enrollments/" + id + "/status", "status", "dropped").expect(403);
        assertEquals("active", api().get("/enrollments/" + id).text("/status"));
        Tokens.bearer("student", 60).with("Accept", "text/html").get("/enrollments/" + id).expect(403);
        Tokens.bearer("instructor", 60).with("Accept", "text/html").get("/enrollments/" + id).expect(404);
    }
}
