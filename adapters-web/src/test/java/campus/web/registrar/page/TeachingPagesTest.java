package campus.web.registrar.page;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import campus.web.registrar.Catalogue;
import campus.web.shared.Api;
import campus.web.shared.SignedIn;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TeachingPagesTest {

    private final String section = Catalogue.section(5, 0);
    private final String other = Catalogue.section(5, 0);
    private final String here = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
    private final String there = Catalogue.enroll(Catalogue.student(), other).expect(201).id();
    private final Api instructor = SignedIn.instructor().teaching(section).api().with("Accept", "text/html");

    @Test
    void leadToTheOwnSectionsAlone() {
        Document page = instructor.get("/teaching").expect(200).page();
        assertEquals(List.of("/sections/" + section + "/roster"), page.select("a[href$=roster]").eachAttr("href"));
        Document nobodys = SignedIn.instructor().api().with("Accept", "text/html").get("/teaching").page();
        assertEquals("No section names you as its instructor. A registrar enters you in the section.",
                nobodys.select(".empty").text());
    }

    @Test
    void letThemGradeWhoIsInTheirSection() {
        String place = "/sections/" + section + "/roster";
        Document page = instructor.get(place).expect(200).page();
        assertEquals(1, page.select("[id=grade/" + here + "]").size());
        assertEquals(0, page.select("#find").size(), "enrolling is the office's");
        instructor.submit(place + "/grades", "grade/" + here, "B", "version/" + here, "0").expect(303);
        assertEquals("completed", api().get("/enrollments/" + here).text("/status"));
        assertTrue(instructor.get("/enrollments/" + here).expect(200).page().text().contains("3.00 (B)"));
    }

    @Test
    void letThemPlanAndScoreTheirAssessments() {
        String place = "/sections/" + section + "/assessments";
        instructor.submit(place, "name", "Exam", "weight", "1").expect(303);
        String exam = api().get("/sections/" + section + "/assessments").text("/items/0/id");
        instructor.submit(place + "/scores", "score/" + here + "/" + exam, "A", "scored/" + here + "/" + exam, "0")
                .expect(303);
        instructor.submit(place + "/complete").expect(303);
        assertEquals("4.0", api().get("/enrollments/" + here).text("/grade"));
    }

    @Test
    void areAsIfSectionsOfOthersWereNotThere() {
        String place = "/sections/" + other;
        String exam = Catalogue.assessment(other, 1);
        instructor.get(place + "/roster").expect(404);
        instructor.get(place + "/assessments").expect(404);
        instructor.get("/enrollments/" + there).expect(404);
        instructor.submit(place + "/roster/grades", "grade/" + there, "B", "version/" + there, "0").expect(404);
        instructor.submit(place + "/assessments", "name", "Exam", "weight", "1").expect(404);
        instructor.submit(place + "/assessments/" + exam, "name", "Mine", "weight", "1", "version", "0").expect(404);
        instructor.submit(place + "/assessments/" + exam + "/delete", "version", "0").expect(404);
        instructor.submit(place + "/assessments/scores", "score/" + there + "/" + exam, "A").expect(404);
        instructor.submit(place + "/assessments/complete").expect(404);
        instructor.submit("/enrollments/" + there + "/status", "status", "dropped").expect(403);
        assertEquals("active", api().get("/enrollments/" + there).text("/status"));
        assertEquals(1, api().get(place + "/assessments").json().at("/items").size());
        assertEquals(0, api().get("/enrollments/" + there).json().at("/version").asInt());
    }
}
