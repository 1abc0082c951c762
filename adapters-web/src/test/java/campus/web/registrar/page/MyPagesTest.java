package campus.web.registrar.page;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Tokens;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MyPagesTest {

    private static final Api OFFICE = api().with("Accept", "text/html");
    private static final String MEETINGS = "[{\"days\": [\"mon\"], \"startsAt\": \"08:30\", \"endsAt\": \"09:45\"}]";

    private final String student = Catalogue.student();
    private final Api me = me(student);

    @Test
    void showWhatAStudentTakesAndTheWeek() {
        String section = section(3, 0);
        Catalogue.enroll(student, section).expect(201);
        Document page = me.get("/my").expect(200).page();
        assertEquals(1, page.select("table").first().select("tbody tr").size());
        assertEquals(1, page.select(".week .taken").size());
        assertTrue(page.select(".week").text().contains("08:30"), page::text);
    }

    @Test
    void takeSectionsThroughTheCart() {
        String section = section(1, 0);
        Answer added = me.submit("/my/cart/add", "sectionId", section).expect(303);
        assertTrue(added.header("Set-Cookie").toLowerCase(Locale.ROOT).contains("httponly"),
                added.header("Set-Cookie"));
        Api withCart = me.with("Cookie", added.header("Set-Cookie").replaceFirst(";.*", ""));
        assertEquals("You can enroll", withCart.get("/my/cart").expect(200).page().select(".badge").text());
        Answer taken = withCart.submit("/my/cart/enroll", "all", "true").expect(200);
        assertTrue(taken.page().select("[role=status]").text().startsWith("You are enrolled in"), taken::body);
        assertTrue(taken.header("Set-Cookie").contains("Max-Age=0"), taken.header("Set-Cookie"));
        assertEquals("active", api().get("/students/" + student + "/enrollments").text("/items/0/status"));
    }

    @Test
    void keepInTheCartWhatIsRefusedWithAllReasons() {
        String full = section(0, 0);
        Api withCart = me.with("Cookie", Cart.COOKIE + "=" + full);
        Document page = withCart.get("/my/cart").expect(200).page();
        assertEquals("Not possible now", page.select(".badge").text());
        assertTrue(page.text().contains("All 0 seats"), page::text);
        Answer refused = withCart.submit("/my/cart/enroll", "sectionId", full).expect(409);
        assertTrue(refused.page().text().contains("All 0 seats"), refused::body);
        assertTrue(refused.header("Set-Cookie").contains(full), refused.header("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..", "00000000-0000-0000-0000-000000000000", "%3Cscript%3E"})
    void leaveOutOfACartWhatIsNoSection(String cookie) {
        Document page = me.with("Cookie", Cart.COOKIE + "=" + cookie).get("/my/cart").expect(200).page();
        assertTrue(page.select(".empty").text().startsWith("Your cart is empty"), page::text);
    }

    @Test
    void dropOnlyWhatIsTheirs() {
        String own = Catalogue.enroll(student, section(3, 0)).expect(201).id();
        String foreign = Catalogue.enrollment().id();
        me.submit("/my/enrollments/" + own + "/drop", "version", "0").expect(303);
        assertEquals("dropped", api().get("/enrollments/" + own).text("/status"));
        me.submit("/my/enrollments/" + foreign + "/drop", "version", "0").expect(404);
        assertEquals("active", api().get("/enrollments/" + foreign).text("/status"));
    }

    @Test
    void findSectionsWithFreeSeats() {
        String free = section(2, 0);
        String full = section(0, 0);
        String number = api().get("/sections/" + free).text("/number");
        assertEquals(List.of(free), me.get("/my/sections?find=" + number).page()
                .select("input[name=sectionId]").eachAttr("value"));
        String fullNumber = api().get("/sections/" + full).text("/number");
        assertEquals(0, me.get("/my/sections?find=" + fullNumber).page().select("input[name=sectionId]").size());
        assertEquals(1, me.get("/my/sections?full=true&find=" + fullNumber).page().select("input[name=sectionId]")
                .size());
    }

    @Test
    void showTheTranscript() {
        String id = Catalogue.enroll(student, section(3, 0)).expect(201).id();
        Catalogue.changeStatus(id, "{\"status\": \"completed\", \"grade\": \"B\"}").expect(200);
        Document page = me.get("/my/transcript").expect(200).page();
        assertEquals("3.00", page.select("dd strong").text());
        assertEquals("3.00", OFFICE.get("/students/" + student + "/transcript").page().select("dd strong").text());
    }

    @Test
    void tellAnAccountOfNobodyWhatToDo() {
        Document page = Tokens.bearer("student", 60).with("Accept", "text/html").get("/my").expect(404).page();
        assertTrue(page.text().contains("Ask an administrator"), page::text);
        OFFICE.get("/my").expect(403);
    }

    @Test
    void chooseSectionsFromTwoListsAndLookBeforeSaving() {
        String kept = section(2, 0);
        String wanted = section(2, 0);
        Catalogue.enroll(student, kept).expect(201);
        String place = "/students/" + student + "/courses";
        String number = api().get("/sections/" + wanted).text("/number");
        assertEquals(List.of(kept),
                OFFICE.get(place).expect(200).page().select("input[name=chosen]").eachAttr("value"));
        Document found = OFFICE.submit(place, "step", "find", "find", number, "chosen", kept).expect(200).page();
        assertEquals(List.of(wanted), found.select("#available option").eachAttr("value"));
        Document chosen = OFFICE.submit(place, "step", "add", "find", number, "chosen", kept, "available", wanted)
                .page();
        assertEquals(List.of(kept, wanted), chosen.select("input[name=chosen]").eachAttr("value"));
        Document preview = OFFICE.submit(place, "step", "preview", "chosen", wanted).page();
        assertEquals(List.of("enrolled", "dropped"), preview.select("tbody .badge").eachText());
        assertEquals("active", api().get("/students/" + student + "/enrollments").text("/items/0/status"));
        OFFICE.submit(place, "step", "save", "chosen", wanted).expect(303);
        assertFalse(OFFICE.get(place).page().select("input[name=chosen]").eachAttr("value").contains(kept));
        OFFICE.submit(place, "step", "save", "chosen", "x").expect(400);
    }

    private static String section(int seats, int waitlist) {
        return Catalogue.section(Catalogue.course(), Catalogue.term(), seats, waitlist, MEETINGS);
    }

    private static Api me(String student) {
        return Tokens.ofStudent(UUID.fromString(student)).with("Accept", "text/html");
    }
}
