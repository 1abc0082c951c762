package campus.web.registrar;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the record types refuse. */
class RefusalsTest {

    @Test
    void namesWhoHoldsAValueAndHowToGetItBack() {
        String number = Catalogue.unique();
        String student = api().post("/students", Catalogue.studentBody(number)).expect(201).id();
        Answer refused = api().post("/students", Catalogue.studentBody(number)).expect(ProblemType.DUPLICATE);
        assertEquals(student, refused.text("/reasons/0/holderId"));
        assertEquals("studentNumber", refused.text("/reasons/0/field"));
        assertFalse(refused.json().at("/reasons/0/holderDeleted").asBoolean());
        api().delete("/students/" + student).expect(204);
        refused = api().post("/students", Catalogue.studentBody(number)).expect(ProblemType.DUPLICATE);
        assertTrue(refused.json().at("/reasons/0/holderDeleted").asBoolean());
        assertTrue(refused.text("/detail").contains("/restore"), refused.body());
    }

    @Test
    void countsWhatStillDependsOnARecord() {
        String department = Catalogue.department();
        api().post("/courses", Catalogue.courseBody(Catalogue.unique(), department)).expect(201);
        Answer refused = api().delete("/departments/" + department).expect(ProblemType.HAS_DEPENDENTS);
        assertEquals("courses", refused.text("/reasons/0/dependents/0/kind"));
        assertEquals(1, refused.json().at("/reasons/0/dependents/0/count").asInt());
    }

    @Test
    void saysThatWhatHasEnrollmentsStays() {
        String section = Catalogue.section(2, 0);
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        String detail = api().delete("/sections/" + section).expect(ProblemType.HAS_DEPENDENTS).text("/detail");
        assertTrue(detail.contains("1 enrollment.") && detail.contains("has to stay"), detail);
    }

    @Test
    void restoresOnlyWhatWasDeleted() {
        String detail = api().post("/students/" + Catalogue.student() + "/restore", "").expect(ProblemType.NOT_FOUND)
                .text("/detail");
        assertTrue(detail.startsWith("There is no deleted student"), detail);
    }

    @Test
    void namesAReferenceToARecordThatIsNotThere() {
        assertEquals(List.of("/departmentId unknown-reference"),
                api().post("/courses", Catalogue.courseBody(Catalogue.unique(), UUID.randomUUID().toString()))
                        .expect(ProblemType.NOT_FOUND).errors());
    }

    @Test
    void keepsACapacityAboveTheSeatsTaken() {
        String section = Catalogue.section(2, 0);
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        Answer refused = api().patch("/sections/" + section, "*", "{\"capacity\": 0}")
                .expect(ProblemType.CAPACITY_IN_USE);
        assertEquals(1, refused.json().at("/reasons/0/taken").asInt());
        assertEquals(1, api().get("/sections/" + section).json().at("/seatsTaken").asInt());
        assertEquals(1, api().get("/sections/" + section).json().at("/seatsFree").asInt());
    }

    @Test
    void keepsASectionInItsCourseAndTerm() {
        String course = Catalogue.course();
        String section = Catalogue.section(course, Catalogue.term(), 3, 0, "[]");
        api().patch("/sections/" + section, "*", "{\"courseId\": \"" + course + "\"}").expect(200);
        assertEquals(List.of("/courseId read-only", "/termId read-only"), api()
                .patch("/sections/" + section, "*",
                        "{\"courseId\": \"%s\", \"termId\": null}".formatted(Catalogue.course()))
                .expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void pointsIntoTheMeetingThatIsWrong() {
        String body = """
                {"courseId": "%s", "termId": "%s", "number": "A", "capacity": 1, "status": "paused", "meetings": [
                {"days": ["mon"], "startsAt": "09:00", "endsAt": "10:00"},
                {"days": ["tue"], "startsAt": "11:00", "endsAt": "10:00"},
                {"days": ["tue", "someday"], "startsAt": "25:00"}]}""".formatted(Catalogue.course(), Catalogue.term());
        assertEquals(List.of("/meetings/2/startsAt malformed", "/status malformed", "/meetings/1/endsAt too-early",
                "/meetings/2/days malformed", "/meetings/2/endsAt required"),
                api().post("/sections", body).expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void reportsWrongTypesTogetherWithUnacceptableValues() {
        assertEquals(List.of("/credits wrong-type", "/code too-long", "/title blank", "/departmentId required"),
                api().post("/courses", """
                        {"code": "A12345678901234567890", "title": " ", "credits": "4"}""")
                        .expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void keepsNamesOfAnyScript() {
        String name = "Zoë \uD83C\uDF93 \u5f20\u4f1f \uD840\uDC00";
        Answer added = api().post("/students", """
                {"studentNumber": "%s", "name": "%s", "email": "%s@school.example"}""".formatted(Catalogue.unique(),
                name, Catalogue.unique())).expect(201);
        assertEquals(name, api().get("/students/" + added.id()).text("/name"));
    }

    @Test
    void derivesTheAgeOfAStudent() {
        Answer added = api().post("/students", """
                {"studentNumber": "%1$s", "name": "Bo", "email": "%1$s@school.example", "dateOfBirth": "2006-08-21"}"""
                .formatted(Catalogue.unique())).expect(201);
        assertEquals(19, added.json().at("/age").asInt());
    }
}
