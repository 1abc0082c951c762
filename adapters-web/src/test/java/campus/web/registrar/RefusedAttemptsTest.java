package campus.web.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;

class RefusedAttemptsTest {

    private final String student = Catalogue.student();

    @Test
    void areListedFromBothEnds() {
        String section = Catalogue.section(0, 0);
        api().patch("/students/" + student, "*", "{\"hold\": \"Fees\"}").expect(200);
        Catalogue.enroll(student, section).expect(ProblemType.REGISTRATION_REFUSED);
        Answer own = api().get("/students/" + student + "/refusals?count=true").expect(200);
        assertEquals(1, own.json().at("/total").asInt());
        assertEquals(student, own.text("/items/0/studentId"));
        assertEquals("Ann Lee", own.text("/items/0/studentName"));
        assertEquals(api().get("/students/" + student).text("/studentNumber"), own.text("/items/0/studentNumber"));
        Answer taught = api().get("/sections/" + section).expect(200);
        assertEquals(section, own.text("/items/0/sectionId"));
        assertEquals(taught.text("/number"), own.text("/items/0/sectionNumber"));
        assertEquals(taught.text("/courseCode"), own.text("/items/0/courseCode"));
        assertEquals(taught.text("/termCode"), own.text("/items/0/termCode"));
        assertEquals("[\"student-on-hold\",\"section-full\"]", own.json().at("/items/0/reasons").toString());
        assertEquals("admin", own.text("/items/0/by"));
        assertEquals("2026-08-20T10:00:00Z", own.text("/items/0/at"));
        assertEquals(own.json().at("/items"), api().get("/sections/" + section + "/refusals").json().at("/items"));
    }

    @Test
    void areKeptWhenAnEnrollmentMayNotBecomeActiveAgain() {
        Answer enrolled = Catalogue.enroll(student, Catalogue.section(1, 0)).expect(201);
        Catalogue.changeStatus(enrolled.id(), "{\"status\": \"active\"}").expect(ProblemType.INVALID_TRANSITION);
        Catalogue.changeStatus(enrolled.id(), "{\"status\": \"dropped\"}").expect(200);
        assertEquals(0, refusals("").size());
        api().patch("/students/" + student, "*", "{\"hold\": \"Fees\"}").expect(200);
        Catalogue.changeStatus(enrolled.id(), "{\"status\": \"active\"}").expect(ProblemType.STUDENT_ON_HOLD);
        assertEquals(1, refusals("").size());
    }

    @Test
    void areNotMadeByAskingOrByNamesThatNobodyHas() {
        String section = Catalogue.section(0, 0);
        api().get("/students/" + student + "/eligibility?sectionId=" + section).expect(200);
        Catalogue.enroll(student, UUID.randomUUID().toString()).expect(ProblemType.NOT_FOUND);
        assertEquals(List.of(), refusals(""));
    }

    @Test
    void comePageByPageTheNewestFirst() {
        for (int i = 0; i < 3; i++) {
            Catalogue.enroll(student, Catalogue.section(0, 0)).expect(ProblemType.SECTION_FULL);
        }
        List<String> oldestFirst = refusals("?sort=at");
        assertEquals(oldestFirst.reversed(), refusals(""));
        assertEquals(oldestFirst.reversed(), refusals("?sort=-at"));
        Answer first = api().get("/students/" + student + "/refusals?limit=2").expect(200);
        Answer second = api().get("/students/" + student + "/refusals?limit=2&cursor=" + first.text("/next"))
                .expect(200);
        assertEquals(oldestFirst.getFirst(), second.text("/items/0/id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"students", "sections"})
    void areThoseOfWhatExists(String kind) {
        api().get("/" + kind + "/" + UUID.randomUUID() + "/refusals").expect(ProblemType.NOT_FOUND);
        String id = kind.equals("students") ? student : Catalogue.section(1, 0);
        assertEquals(List.of("sort unknown-field"), api().get("/" + kind + "/" + id + "/refusals?sort=by")
                .expect(ProblemType.INVALID_PARAMETER).errors());
        api().delete("/" + kind + "/" + id).expect(204);
        api().get("/" + kind + "/" + id + "/refusals").expect(ProblemType.NOT_FOUND);
    }

    private List<String> refusals(String query) {
        List<String> found = new ArrayList<>();
        api().get("/students/" + student + "/refusals" + query).expect(200).json().at("/items")
                .forEach(item -> found.add(item.at("/id").asText()));
        return found;
    }
}
