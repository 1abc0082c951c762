package campus.web.registrar.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Browser;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WaitlistPagesTest {

    private static final Api OFFICE = Browser.signedIn("registrar").with("Accept", "text/html");

    private String section;
    private String place;
    private String holder;
    private String held;
    private String first;
    private String second;

    /** A full section; the first who waits is on hold. */
    @BeforeEach
    void fill() {
        section = Catalogue.section(1, 3);
        place = "/sections/" + section + "/waitlist";
        holder = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        held = Catalogue.student();
        first = Catalogue.enroll(held, section).expect(201).id();
        second = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        api().patch("/students/" + held, "*", "{\"hold\": \"Unpaid fees\"}").expect(200);
    }

    @Test
    void tellWhatWouldHappenToEachWhoWaits() {
        Document page = OFFICE.get(place).expect(200).page();
        assertTrue(page.text().contains("2 of 3 places on the waitlist are taken; no seat is free."), page::text);
        assertEquals("page", page.select(".tabs a[href=" + place + "]").attr("aria-current"));
        Element stopped = line(page, first);
        assertTrue(stopped.text().contains("Passed over"), stopped::text);
        assertTrue(stopped.select("li").text().contains("Unpaid fees"), stopped::text);
        assertEquals(0, stopped.select("form[action$=/seats]").size());
        assertEquals("/students/" + held + "/enrollments", stopped.select("a").attr("href"));
        assertTrue(line(page, second).text().contains("Gets the next free seat."), page::text);
        assertEquals(1, line(page, second).select("form[action$=/drops]").size());
    }

    @Test
    void giveAFreeSeatAndOverrideWhatIsInTheWay() {
        Catalogue.changeStatus(second, "{\"status\": \"dropped\"}").expect(200);
        Catalogue.changeStatus(holder, "{\"status\": \"dropped\"}").expect(200);
        Document page = OFFICE.get(place).page();
        assertEquals("student-on-hold", line(page, first).select("input[name=override/rules]").attr("value"));
        Document plain = OFFICE.submit(place + "/seats", "enrollment", first, "version", "0").expect(409).page();
        assertTrue(line(plain, first).select("[role=alert]").text().contains("Unpaid fees"), plain::text);
        Document why = OFFICE.submit(place + "/seats", "enrollment", first, "version", "0", "override/rules",
                "student-on-hold").expect(422).page();
        assertTrue(line(why, first).select("#why-" + first + "-error").size() == 1, why::text);
        assertEquals(1, line(why, first).select("input[name=override/rules][checked]").size());
        Answer done = OFFICE.submit(place + "/seats", "enrollment", first, "version", "0", "override/rules",
                "student-on-hold", "override/reason", "Paid today").expect(303);
        assertEquals(place, done.header("Location"));
        assertEquals("active", api().get("/enrollments/" + first).text("/status"));
    }

    @Test
    void offerAFreeSeatToWhomTheRulesGiveIt() {
        api().patch("/students/" + held, "*", "{\"hold\": null}").expect(200);
        hold(second);
        hold(first);
        Catalogue.changeStatus(holder, "{\"status\": \"dropped\"}").expect(200);
        api().patch("/students/" + student(second), "*", "{\"hold\": null}").expect(200);
        Document page = OFFICE.get(place).page();
        assertTrue(line(page, second).text().contains("Gets a free seat"), page::text);
        assertEquals(0, line(page, first).select("form[action$=/seats]").size(), "the seat is another one's");
        OFFICE.submit(place + "/seats", "enrollment", second, "version", "0").expect(303);
        assertEquals("active", api().get("/enrollments/" + second).text("/status"));
    }

    @Test
    void dropWithAReasonAndNoStaleVersion() {
        Document missing = OFFICE.submit(place + "/drops", "enrollment", first, "version", "0").expect(422).page();
        assertEquals("Say why; the history keeps it.", missing.select("#reason-" + first + "-error").text());
        Document stale = OFFICE.submit(place + "/drops", "enrollment", first, "version", "7", "reason", "x")
                .expect(412).page();
        assertTrue(line(stale, first).select("[role=alert]").text().contains("Somebody else"), stale::text);
        assertEquals("x", stale.select("#reason-" + first).attr("value"));
        OFFICE.submit(place + "/drops", "enrollment", first, "version", "0", "reason", "Moved away").expect(303);
        assertEquals("Moved away", api().get("/enrollments/" + first + "/history").json().findValuesAsText("reason")
                .getLast());
        OFFICE.submit(place + "/drops", "enrollment", "nobody", "version", "0").expect(400);
    }

    @Test
    void makeRoomAndSayWhoGotASeat() {
        Answer done = OFFICE.submit(place + "/room", "version", "0", "seats", "1").expect(303);
        Document told = OFFICE.get(place).page();
        assertEquals("active", api().get("/enrollments/" + second).text("/status"));
        assertTrue(done.header("Set-Cookie").contains("more-seats-given"), done.header("Set-Cookie"));
        assertTrue(told.text().contains("1 of 3 places"), told::text);
        Document stale = OFFICE.submit(place + "/room", "version", "0", "places", "2").expect(412).page();
        assertEquals("2", stale.select("#places").attr("value"));
        assertEquals("1", stale.select("input[name=version]").last().attr("value"));
        assertTrue(OFFICE.submit(place + "/room", "version", "1", "places", "2").expect(303).header("Set-Cookie")
                .contains("more-places"));
        assertEquals("5", api().get("/sections/" + section).text("/waitlistCapacity"));
        Document wrong = OFFICE.submit(place + "/room", "version", "2", "seats", "-1", "places", "many").expect(422)
                .page();
        assertEquals("Use a whole number from 1 to 99998.", wrong.select("#seats-error").text());
        assertEquals("many", wrong.select("#places").attr("value"));
        assertEquals(422, OFFICE.submit(place + "/room", "version", "2").status());
    }

    @Test
    void sayAfterwardsWhoGotASeatAndWhetherAnybodyDid() {
        assertEquals("Seats added: 1. Ann Lee got a seat.", notice("0", "seats", "1"));
        assertEquals("Seats added: 2. Nobody who waits got one; where somebody waits, the reasons stand below.",
                notice("1", "seats", "2"));
        assertEquals("Places on the waitlist added: 1000.", notice("2", "places", "1000"));
        String large = Catalogue.section(0, 9);
        for (int i = 0; i < 7; i++) {
            Catalogue.enroll(Catalogue.student(), large).expect(201);
        }
        place = "/sections/" + large + "/waitlist";
        assertEquals("Seats added: 7. Ann Lee, Ann Lee, Ann Lee, Ann Lee, Ann Lee and 2 others got a seat.",
                notice("0", "seats", "7"));
    }

    private String notice(String version, String field, String number) {
        String cookie = OFFICE.submit(place + "/room", "version", version, field, number).expect(303)
                .header("Set-Cookie");
        return api().with("Accept", "text/html").with("Cookie", cookie.replaceFirst(";.*", "")).get(place).page()
                .select(".notice[role=status]").text();
    }

    @Test
    void tellWhyNobodyGetsASeat() {
        api().patch("/sections/" + section, "*", "{\"status\": \"closed\"}").expect(200);
        Document page = OFFICE.get(place).page();
        assertTrue(page.select(".notice.warn").text().startsWith("The section is closed"), page::text);
        String empty = Catalogue.section(1, 0);
        assertTrue(OFFICE.get("/sections/" + empty + "/waitlist").page().select(".empty").text()
                .startsWith("Nobody waits, and there is no waitlist"));
    }

    @Test
    void areForTheOffice() {
        Api viewer = Browser.signedIn("viewer").with("Accept", "text/html");
        Document page = viewer.get(place).expect(200).page();
        assertEquals(0, page.select("main form").size());
        viewer.submit(place + "/room", "version", "0", "seats", "1").expect(403);
        viewer.submit(place + "/drops", "enrollment", first, "version", "0", "reason", "x").expect(403);
        viewer.submit(place + "/seats", "enrollment", first, "version", "0").expect(403);
        for (String role : new String[]{"student", "instructor"}) {
            Browser.signedIn(role).with("Accept", "text/html").get(place).expect(403);
            Browser.signedIn(role).with("Accept", "text/html").get("/desk/waitlists").expect(403);
        }
        OFFICE.get("/sections/ffffffff-ffff-7fff-8fff-ffffffffffff/waitlist").expect(404);
    }

    private static Element line(Document page, String enrollment) {
        return page.expectFirst("#line-" + enrollment);
    }

    private static String student(String enrollment) {
        return api().get("/enrollments/" + enrollment).text("/studentId");
    }

    private static void hold(String enrollment) {
        api().patch("/students/" + student(enrollment), "*", "{\"hold\": \"Unpaid fees\"}").expect(200);
    }
}
