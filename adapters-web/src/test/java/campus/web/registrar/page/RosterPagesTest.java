package campus.web.registrar.page;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import campus.web.registrar.Catalogue;
import campus.web.shared.Api;
import campus.web.shared.Tokens;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RosterPagesTest {

    private static final Api OFFICE = api().with("Accept", "text/html");

    @Test
    void showWhoIsInASectionAndWhoWaits() {
        String section = Catalogue.section(1, 2);
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        Document page = OFFICE.get("/sections/" + section + "/roster").expect(200).page();
        assertEquals(2, page.select("tbody tr").size());
        assertTrue(page.text().contains("waitlisted place 1"), page::text);
        assertTrue(page.text().contains("1 of 1 seats taken, 1 waiting"), page::text);
        assertEquals(1, page.select("input[name^=grade/]").size());
        Document waiting = OFFICE.get("/sections/" + section + "/roster?status=waitlisted").page();
        assertEquals(1, waiting.select("tbody tr").size());
        assertEquals("waitlisted", waiting.select("#status option[selected]").attr("value"));
        OFFICE.get("/sections/" + section + "/roster?status=nobody").expect(400);
    }

    @Test
    void tellWhatToDoWhereNobodyIs() {
        Document page = OFFICE.get("/sections/" + Catalogue.section(1, 0) + "/roster").page();
        assertEquals("Nobody is enrolled here yet.", page.select(".empty").text());
        assertEquals(1, page.select("#find").size());
    }

    @Test
    void enrollAStudentWhoWasSearchedFor() {
        String section = Catalogue.section(1, 0);
        String student = Catalogue.student();
        String number = api().get("/students/" + student).text("/studentNumber");
        String place = "/sections/" + section + "/roster";
        assertEquals(List.of(student), OFFICE.get(place + "?find=" + number).page()
                .select("form[method=post] input[name=studentId]").eachAttr("value"));
        OFFICE.submit(place, "studentId", student, "find", number).expect(303);
        Document again = OFFICE.submit(place, "studentId", student, "find", number).expect(409).page();
        assertTrue(again.select("[role=alert]").text().contains("change its status instead"), again::text);
    }

    @Test
    void saveWhatIsRightInAGridAndKeepWhatIsWrongWithItsReason() {
        String section = Catalogue.section(5, 0);
        String good = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        String bad = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        String empty = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        String place = "/sections/" + section + "/roster";
        Document refused = OFFICE.submit(place + "/grades", "grade/" + good, "B+", "version/" + good, "0",
                "grade/" + bad, "9", "version/" + bad, "0", "grade/" + empty, "", "version/" + empty, "0").expect(422)
                .page();
        assertEquals("9", refused.select("[id=grade/" + bad + "]").attr("value"));
        assertTrue(refused.select("[id=grade/" + bad + "-error]").text().contains("no grade"), refused::text);
        assertTrue(refused.select("[role=alert]").text().startsWith("One entry could not be saved"), refused::text);
        assertEquals("completed", api().get("/enrollments/" + good).text("/status"));
        assertEquals("active", api().get("/enrollments/" + bad).text("/status"));
        assertEquals("active", api().get("/enrollments/" + empty).text("/status"));
        OFFICE.submit(place + "/grades", "grade/" + bad, "1.00", "version/" + bad, "0", "grade/" + good, "3.33",
                "version/" + good, "1").expect(303);
        assertEquals("1.0", api().get("/enrollments/" + bad).text("/grade"));
    }

    @Test
    void changeAGradeThatStandsOnlyWithAReason() {
        String section = Catalogue.section(5, 0);
        String id = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        Catalogue.changeStatus(id, "{\"status\": \"completed\", \"grade\": \"C\"}").expect(200);
        String place = "/sections/" + section + "/roster/grades";
        Document refused = OFFICE.submit(place, "grade/" + id, "A", "version/" + id, "1").expect(422).page();
        assertEquals("A", refused.select("[id=grade/" + id + "]").attr("value"));
        Document stale = OFFICE.submit(place, "grade/" + id, "A", "version/" + id, "0", "reason", "Marked again")
                .expect(422).page();
        assertTrue(stale.text().contains("Somebody else has changed this"), stale::text);
        OFFICE.submit(place, "grade/" + id, "A", "version/" + id, "1", "reason", "Marked again").expect(303);
        assertEquals("4.0", api().get("/enrollments/" + id).text("/grade"));
    }

    @Test
    void planAssessmentsAndCompleteWithTheGradesThatTheirScoresGive() {
        String section = Catalogue.section(5, 0);
        String id = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        String place = "/sections/" + section + "/assessments";
        OFFICE.submit(place, "name", "Exam", "weight", "3").expect(303);
        OFFICE.submit(place, "name", "Project", "weight", "1").expect(303);
        Document twice = OFFICE.submit(place, "name", "Exam", "weight", "many").expect(422).page();
        assertEquals("many", twice.select("#weight").attr("value"));
        assertTrue(OFFICE.get(place).page().text().contains("75 %"));
        String exam = assessment(section, "Exam");
        String project = assessment(section, "Project");
        Document refused = OFFICE
                .submit(place + "/scores", "score/" + id + "/" + exam, "A", "scored/" + id + "/" + exam,
                        "0", "score/" + id + "/" + project, "best", "scored/" + id + "/" + project, "0")
                .expect(422).page();
        assertEquals("best", refused.select("[id=" + id + "/" + project + "]").attr("value"));
        assertEquals(0, OFFICE.get(place + "/complete").page().select("main form").size());
        OFFICE.submit(place + "/scores", "score/" + id + "/" + project, "C", "scored/" + id + "/" + project, "0")
                .expect(303);
        assertTrue(OFFICE.get(place + "/complete").page().text().contains("3.50"));
        OFFICE.submit(place + "/complete").expect(303);
        assertEquals("3.5", api().get("/enrollments/" + id).text("/grade"));
    }

    @Test
    void changeAndDeleteAssessments() {
        String section = Catalogue.section(5, 0);
        String id = Catalogue.assessment(section, 2);
        String place = "/sections/" + section + "/assessments";
        OFFICE.submit(place + "/" + id, "name", "Essay", "weight", "4", "version", "0").expect(303);
        Document stale = OFFICE.submit(place + "/" + id, "name", "Paper", "weight", "4", "version", "0").expect(412)
                .page();
        assertEquals("Paper", stale.select("[id=name-" + id + "]").attr("value"));
        OFFICE.submit(place + "/" + id + "/delete", "version", "1").expect(303);
        assertEquals(0, api().get("/sections/" + section + "/assessments").json().get("items").size());
    }

    @Test
    void areForThoseWhoReadRecords() {
        String section = Catalogue.section(1, 0);
        Api viewer = Tokens.bearer("viewer", 60).with("Accept", "text/html");
        viewer.get("/sections/" + section + "/roster").expect(200);
        viewer.submit("/sections/" + section + "/roster/grades").expect(403);
        viewer.submit("/sections/" + section + "/assessments", "name", "x", "weight", "1").expect(403);
        Tokens.bearer("student", 60).with("Accept", "text/html").get("/sections/" + section + "/roster").expect(403);
    }

    private static String assessment(String section, String name) {
        for (var item : api().get("/sections/" + section + "/assessments").json().get("items")) {
            if (item.get("name").asText().equals(name)) {
                return item.get("id").asText();
            }
        }
        throw new AssertionError(name);
    }
}
