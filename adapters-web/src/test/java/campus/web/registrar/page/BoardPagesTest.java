package campus.web.registrar.page;

import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import campus.web.registrar.Catalogue;
import campus.web.shared.Api;
import campus.web.shared.Browser;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BoardPagesTest {

    private static final Api OFFICE = Browser.signedIn("viewer").with("Accept", "text/html");

    private final String code = Catalogue.unique().toLowerCase(Locale.ROOT);

    @Test
    void putWhatNeedsAttentionFirst() {
        String term = term("");
        String course = Catalogue.course();
        String full = Catalogue.section(course, term, 1, 3, "[]");
        Catalogue.enroll(Catalogue.student(), full).expect(201);
        Catalogue.enroll(Catalogue.student(), full).expect(201);
        String free = passedOver(course, term);
        String closed = Catalogue.section(course, term, 1, 3, "[]");
        Catalogue.enroll(Catalogue.student(), closed).expect(201);
        Catalogue.enroll(Catalogue.student(), closed).expect(201);
        api().patch("/sections/" + closed, "*", "{\"status\": \"closed\"}").expect(200);
        Document page = OFFICE.get("/desk/waitlists?term=" + code).expect(200).page();
        assertEquals(List.of("/sections/" + free + "/waitlist", "/sections/" + full + "/waitlist",
                "/sections/" + closed + "/waitlist"), page.select("tbody th a").eachAttr("href"));
        assertEquals(List.of("Seats are free Student on hold: 1 was passed over.", "No seat is free.",
                "The section is closed"), page.select("tbody td:last-child").eachText());
        assertTrue(page.select("tbody tr").first().text().contains("1 of 3 20 Aug 2026, 10:00 0 of 1 1"), page::text);
        assertEquals("Waitlists", page.select("nav a[aria-current]").text());
        String department = api().get("/courses/" + course).text("/departmentId");
        assertEquals(3, OFFICE.get("/desk/waitlists?term=" + code + "&department=" + department).page()
                .select("tbody tr").size());
    }

    @Test
    void sayThatNobodyWaits() {
        term("");
        String path = "/desk/waitlists?term=" + code;
        assertTrue(OFFICE.get(path).page().select(".empty").text().startsWith("Nobody waits for a seat in this term"));
        assertTrue(OFFICE.get(path + "&department=" + Catalogue.department()).page().select(".empty").text()
                .startsWith("Nobody waits for a seat in this department"));
        OFFICE.get(path + "&department=none").expect(404);
        OFFICE.get("/desk/waitlists?term=never").expect(404);
        OFFICE.get("/desk/waitlists").expect(200);
    }

    @Test
    void sayThatRegistrationIsClosed() {
        String term = term(", \"registrationClosesAt\": \"2026-08-20T11:00:00Z\"");
        passedOver(Catalogue.course(), term);
        api().patch("/terms/" + term, "*", "{\"registrationClosesAt\": \"2026-08-20T10:00:00Z\"}").expect(200);
        Document page = OFFICE.get("/desk/waitlists?term=" + code).page();
        assertEquals("Seats are free Registration is not open.", page.select("tbody td:last-child").text());
    }

    /** A section with a free seat for which one waits who is on hold. */
    private static String passedOver(String course, String term) {
        String section = Catalogue.section(course, term, 1, 3, "[]");
        String holder = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        String held = Catalogue.student();
        Catalogue.enroll(held, section).expect(201);
        api().patch("/students/" + held, "*", "{\"hold\": \"Unpaid fees\"}").expect(200);
        Catalogue.changeStatus(holder, "{\"status\": \"dropped\"}").expect(200);
        return section;
    }

    private String term(String more) {
        return api().post("/terms", """
                {"code": "%s", "name": "Fall", "startsOn": "2026-08-10", "endsOn": "2026-12-18"%s}""".formatted(code,
                more)).expect(201).id();
    }
}
