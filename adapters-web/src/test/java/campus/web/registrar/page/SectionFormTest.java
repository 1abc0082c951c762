package campus.web.registrar.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SectionFormTest {

    private static final Api OFFICE = api().with("Accept", "text/html");

    private final String code = Catalogue.unique();
    private final String course = Catalogue.course(code);
    private final String term = Catalogue.term();

    @Test
    void takesMeetingsAsRows() {
        String place = submit(code, "meetings/0/days", "mon", "meetings/0/days", "wed", "meetings/0/startsAt", "08:30",
                "meetings/0/endsAt", "09:45", "meetings/1/startsAt", "", "meetings/1/endsAt", "", "meetings/4/days",
                "fri", "meetings/4/startsAt", "10:00", "meetings/4/endsAt", "11:00").expect(303).header("Location");
        assertEquals("""
                [{"days":["mon","wed"],"startsAt":"08:30","endsAt":"09:45"},\
                {"days":["fri"],"startsAt":"10:00","endsAt":"11:00"}]""",
                api().get(place).json().at("/meetings").toString());
        Document form = OFFICE.get(place + "/edit").page();
        assertEquals(List.of("mon", "wed"), form.select("[name=meetings/0/days][checked]").eachAttr("value"));
        assertEquals("10:00", form.select("[name=meetings/1/startsAt]").attr("value"));
    }

    @Test
    void addsAndRemovesRowsWithoutSavingAnything() {
        Document one = OFFICE.get("/sections/new?courseId=" + course).expect(200).page();
        assertEquals(1, one.select(".meeting").size());
        Document two = submit(code, "meetings/0/days", "tue", "meetings/0/startsAt", "08:30", "add", "meetings")
                .expect(200).page();
        assertEquals(2, two.select(".meeting").size());
        assertEquals("08:30", two.select("[name=meetings/0/startsAt]").attr("value"));
        assertEquals(List.of("tue"), two.select("[checked]").eachAttr("value"));
        assertEquals("c9", two.select("#number").attr("value"));
        Document last = submit(code, "meetings/0/startsAt", "08:30", "meetings/1/startsAt", "10:00", "removed",
                "meetings/0").expect(200).page();
        assertEquals(List.of("10:00"), last.select("[name$=startsAt]").eachAttr("value"));
        assertEquals(0, api().get("/courses/" + course + "/sections?count=true").json().at("/total").asInt());
    }

    @Test
    void saysWhatIsWrongInItsRow() {
        Document page = submit(code, "meetings/0/startsAt", "", "meetings/2/days", "mon", "meetings/2/startsAt",
                "10:00", "meetings/2/endsAt", "09:00").expect(422).page();
        assertEquals(1, page.select(".meeting").size(), "blank rows are left out");
        assertEquals("meetings/0/endsAt-error", page.getElementById("meetings/0/endsAt").attr("aria-describedby"));
        Document overlapping = submit(code, "meetings/0/days", "mon", "meetings/0/startsAt", "08:00",
                "meetings/0/endsAt", "09:00", "meetings/1/days", "mon", "meetings/1/startsAt", "08:30",
                "meetings/1/endsAt", "09:30").expect(422).page();
        assertTrue(overlapping.select(".meeting").get(1).text().contains("overlaps one before it"),
                overlapping::text);
        Document noDay = submit(code, "meetings/0/startsAt", "08:00", "meetings/0/endsAt", "09:00").expect(422).page();
        assertTrue(noDay.getElementById("meetings/0/days-error").text().contains("needed"), noDay::text);
    }

    @Test
    void findsACourseByAPartOfItsTitle() {
        String title = "Origami " + Catalogue.unique();
        String body = Catalogue.courseBody(Catalogue.unique(), Catalogue.department());
        String found = api().post("/courses", body.replace("Data Structures", title)).expect(201).text("/code");
        Document page = submit(title, "find", "courseId").expect(200).page();
        assertEquals(List.of("courseId=" + found), page.select("button[name=take]").eachAttr("value"));
        assertEquals(title, page.select("#courseId").attr("value"));
        Document taken = submit(title, "take", "courseId=" + found).expect(200).page();
        assertEquals(found, taken.select("#courseId").attr("value"));
        assertTrue(submit("no such course at all", "find", "courseId").expect(200).page().text()
                .contains("No course has"));
        Document suggested = OFFICE.get("/courses/choices?q=" + title.replace(" ", "%20")).expect(200).page();
        assertEquals(List.of(found), suggested.select("option").eachAttr("value"));
        assertEquals(0, suggested.select("h1").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO SUCH 1", "<b>", "…", "a b c d e f g h i j"})
    void saysWhenThereIsNoSuchCourse(String text) {
        Document page = submit(text).expect(422).page();
        assertTrue(page.getElementById("courseId-error").text().contains("press Find"), page::text);
        assertEquals(text, page.select("#courseId").attr("value"));
        submit(text, "find", "courseId").expect(200);
        OFFICE.get("/courses/choices?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .expect(200);
    }

    @Test
    void leavesCourseAndTermOfASectionAsTheyAre() {
        String place = submit(code).expect(303).header("Location");
        Document form = OFFICE.get(place + "/edit").page();
        assertEquals(0, form.select("[name=courseId], [name=termId]").size());
        OFFICE.submit(place + "/edit", Stream.concat(Stream.of(RecordFormsTest.fields(form)),
                Stream.of("courseId", Catalogue.course(), "termId", Catalogue.term())).toArray(String[]::new))
                .expect(303);
        assertEquals(course, api().get(place).text("/courseId"));
        assertEquals(term, api().get(place).text("/termId"));
    }

    @Test
    void offersTheAccountsOfInstructors() {
        String teacher = account("teacher", "instructor");
        String viewer = account("viewer", "viewer");
        Document blank = OFFICE.get("/sections/new").expect(200).page();
        assertEquals("teacher-" + code.toLowerCase(Locale.ROOT),
                blank.select("#instructorId option[value=" + teacher + "]").text());
        assertEquals(0, blank.select("#instructorId option[value=" + viewer + "]").size());
        Document refused = submit(code, "instructorId", viewer).expect(404).page();
        assertTrue(refused.getElementById("instructorId-error").text().contains("no record"), refused::text);
        String place = submit(code, "instructorId", teacher).expect(303).header("Location");
        assertEquals(teacher, api().get(place).text("/instructorId"));
        String[] form = RecordFormsTest.fields(OFFICE.get(place + "/edit").page());
        form[List.of(form).indexOf("instructorId") + 1] = "";
        OFFICE.submit(place + "/edit", form).expect(303);
        assertTrue(api().get(place).json().at("/instructorId").isNull());
    }

    @Test
    void leavesTheAccountOfTheInstructorAsItIs() {
        String teacher = account("teacher", "instructor");
        String place = submit(code, "instructorId", teacher).expect(303).header("Location");
        OFFICE.submit(place + "/edit", RecordFormsTest.fields(OFFICE.get(place + "/edit").page())).expect(303);
        assertEquals(teacher, api().get(place).text("/instructorId"));
        api().patch("/accounts/" + teacher, "*", "{\"roles\": [\"viewer\"]}").expect(200);
        Document edit = OFFICE.get(place + "/edit").page();
        assertTrue(edit.select("#instructorId [selected]").text().contains("no instructor any more"), edit::text);
        OFFICE.submit(place + "/edit", RecordFormsTest.fields(edit)).expect(303);
        assertEquals(teacher, api().get(place).text("/instructorId"));
    }

    private String account(String name, String role) {
        return api().post("/accounts", "{\"username\": \"%s\", \"roles\": [\"%s\"]}"
                .formatted(name + "-" + code.toLowerCase(Locale.ROOT), role)).expect(201).id();
    }

    @Test
    void showsMeetingsInAConflict() {
        String place = submit(code).expect(303).header("Location");
        api().patch(place, "*", """
                {"meetings": [{"days": ["mon"], "startsAt": "08:30", "endsAt": "09:45"}]}""").expect(200);
        Document page = OFFICE.submit(place + "/edit", "version", "0", "number", "C9", "capacity", "5",
                "waitlistCapacity", "0", "status", "open", "meetings/0/days", "tue", "meetings/0/startsAt", "10:00",
                "meetings/0/endsAt", "11:00").expect(412).page();
        assertEquals(List.of("Mon 08:30 to 09:45", "Tue 10:00 to 11:00"), page.select("tbody td").eachText());
    }

    private Answer submit(String courseText, String... more) {
        return OFFICE.submit("/sections", Stream.concat(Stream.of("courseId", courseText, "termId", term, "number",
                "c9", "capacity", "5", "waitlistCapacity", "0", "status", "open"), Stream.of(more))
                .toArray(String[]::new));
    }
}
