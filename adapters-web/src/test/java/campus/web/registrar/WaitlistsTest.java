package campus.web.registrar;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WaitlistsTest {

    private static final String UNKNOWN = "ffffffff-ffff-7fff-8fff-ffffffffffff";

    @Test
    void tellsOfEachWhoWaitsWhatTheRulesSay() {
        String section = Catalogue.section(1, 3);
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        String held = Catalogue.student();
        String stopped = Catalogue.enroll(held, section).expect(201).id();
        String next = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        api().patch("/students/" + held, "*", "{\"hold\": \"Unpaid fees\"}").expect(200);
        Answer found = api().get("/sections/" + section + "/waitlist").expect(200);
        assertEquals("2", found.text("/waitlisted"));
        assertEquals("3", found.text("/waitlistCapacity"));
        JsonNode first = found.json().at("/items/0");
        assertEquals(stopped, first.at("/enrollmentId").asText());
        assertEquals(held, first.at("/studentId").asText());
        assertEquals(1, first.at("/position").asInt());
        assertEquals(false, first.at("/wouldBePromoted").asBoolean());
        assertTrue(first.at("/turn").isNull());
        assertEquals("student-on-hold", first.at("/reasons/0/code").asText());
        assertEquals("Unpaid fees", first.at("/reasons/0/hold").asText());
        JsonNode second = found.json().at("/items/1");
        assertEquals(next, second.at("/enrollmentId").asText());
        assertEquals(true, second.at("/wouldBePromoted").asBoolean());
        assertEquals(1, second.at("/turn").asInt());
        assertEquals(0, second.at("/reasons").size());
        assertEquals("2026-08-20T10:00:00Z", second.at("/waitingSince").asText());
    }

    @Test
    void listsTheSectionsOfATermForWhichSomebodyWaits() {
        String term = Catalogue.term();
        String course = Catalogue.course();
        String full = Catalogue.section(course, term, 1, 3, "[]");
        Catalogue.enroll(Catalogue.student(), full).expect(201);
        Catalogue.enroll(Catalogue.student(), full).expect(201);
        String free = Catalogue.section(course, term, 1, 3, "[]");
        String holder = Catalogue.enroll(Catalogue.student(), free).expect(201).id();
        String held = Catalogue.student();
        Catalogue.enroll(held, free).expect(201);
        api().patch("/students/" + held, "*", "{\"hold\": \"Unpaid fees\"}").expect(200);
        Catalogue.changeStatus(holder, "{\"status\": \"dropped\"}").expect(200);
        Answer found = api().get("/terms/" + term + "/waitlists").expect(200);
        assertEquals("2", found.text("/total"));
        assertEquals(List.of(free, full), List.of(found.text("/items/0/sectionId"), found.text("/items/1/sectionId")));
        assertEquals("1", found.text("/items/0/passedOver/student-on-hold"));
        assertEquals(0, found.json().at("/items/1/passedOver").size());
        assertEquals(1, api().get("/terms/" + term + "/waitlists?limit=1").json().at("/items").size());
        assertEquals("0", api().get("/terms/" + term + "/waitlists?departmentId=" + Catalogue.department())
                .text("/total"));
    }

    @Test
    void knowsNoMissingSectionOrTerm() {
        api().get("/sections/" + UNKNOWN + "/waitlist").expect(ProblemType.NOT_FOUND);
        api().get("/terms/" + UNKNOWN + "/waitlists").expect(ProblemType.NOT_FOUND);
        api().get("/terms/" + Catalogue.term() + "/waitlists?limit=501").expect(ProblemType.INVALID_PARAMETER);
    }
}
