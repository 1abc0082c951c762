package campus.web.registrar.page;

import java.util.List;
import java.util.stream.Stream;

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

class PrerequisitePagesTest {

    private static final Api OFFICE = api().with("Accept", "text/html");

    private final Made one = Made.course();
    private final Made two = Made.course();
    private final Made three = Made.course();

    record Made(String code, String id) {
        static Made course() {
            String code = Catalogue.unique();
            return new Made(code, Catalogue.course(code));
        }

        String path() {
            return "/courses/" + id + "/prerequisites";
        }
    }

    @Test
    void areSavedFromRowsOfCoursesUnderTheirCodes() {
        save(one, "allOf/0/anyOf/0/courseId", two.code().toLowerCase(), "allOf/0/anyOf/0/minimumGrade", "b-",
                "allOf/0/anyOf/1/courseId", three.code(), "allOf/0/anyOf/1/minimumGrade", "",
                "allOf/0/anyOf/1/concurrent", "true", "allOf/1/anyOf/0/courseId", "", "allOf/2/anyOf/3/courseId",
                two.code(), "allOf/2/anyOf/3/minimumGrade", "3.5").expect(303);
        assertEquals("2.67 false 2.0 true 3.5 false",
                api().get(one.path()).json().at("/allOf").findParents("courseId")
                        .stream().map(each -> each.at("/minimumGrade").asText() + " " + each.at("/concurrent").asText())
                        .reduce((a, b) -> a + " " + b).orElse(""));
        assertEquals(1, api().get("/courses/" + one.id()).json().at("/version").asInt());
        Document page = OFFICE.get(one.path()).expect(200).page();
        assertEquals(List.of(two.code(), three.code(), two.code()),
                page.select("form#record input[name$=courseId]").eachAttr("value"));
        assertEquals(1, page.select("form#record input[checked]").size());
        OFFICE.submit(one.path(), RecordFormsTest.fields(page)).expect(303);
        assertEquals("2.67", api().get(one.path()).text("/allOf/0/anyOf/0/minimumGrade"));
    }

    @Test
    void growAndShrinkByButtonsThatSaveNothing() {
        Document page = save(one, "add", "allOf").expect(200).page();
        assertEquals(1, page.select("fieldset").size());
        assertEquals("allOf/0/anyOf/0/courseId", page.select("form input[name$=courseId]").attr("name"));
        Document more = save(one, "allOf/0/anyOf/0/courseId", "x", "add", "allOf/0/anyOf").expect(200).page();
        assertEquals(List.of("x", ""), more.select("form input[name$=courseId]").eachAttr("value"));
        assertTrue(more.select("legend").text().contains("any one of these"), more::text);
        Document less = save(one, "allOf/0/anyOf/0/courseId", "x", "allOf/0/anyOf/1/courseId", "y", "removed",
                "allOf/0/anyOf/0").expect(200).page();
        assertEquals(List.of("y"), less.select("form input[name$=courseId]").eachAttr("value"));
        assertEquals(0, save(one, "allOf/0/anyOf/0/courseId", "x", "removed", "allOf/0").expect(200).page()
                .select("fieldset").size());
        Document found = save(one, "allOf/0/anyOf/0/courseId", two.code(), "find", "allOf/0/anyOf/0/courseId")
                .expect(200).page();
        assertTrue(found.select("button[name=take]").eachAttr("value")
                .contains("allOf/0/anyOf/0/courseId=" + two.code()), found::text);
        assertEquals(0, api().get("/courses/" + one.id()).json().at("/version").asInt());
    }

    @Test
    void refuseACircleWithItsPathInWords() {
        require(two, one);
        require(three, two);
        Document page = save(one, "allOf/0/anyOf/0/courseId", three.code()).expect(409).page();
        String told = page.select("[role=alert]").text();
        assertTrue(told.contains(one.code() + " requires " + three.code() + " requires " + two.code() + " requires "
                + one.code()), told);
        assertEquals(three.code(), page.select("form input[name$=courseId]").attr("value"));
    }

    @Test
    void sayWhatIsWrongAtItsRow() {
        Document page = save(one, "allOf/0/anyOf/0/courseId", "no such", "allOf/1/anyOf/0/courseId", two.code(),
                "allOf/1/anyOf/0/minimumGrade", "9", "allOf/2/anyOf/0/minimumGrade", "2").expect(422).page();
        assertTrue(page.getElementById("allOf/0/anyOf/0/courseId-error").text().contains("no such"), page::text);
        assertTrue(page.getElementById("allOf/1/anyOf/0/minimumGrade-error").text().contains("no grade"), page::text);
        assertTrue(page.getElementById("allOf/2/anyOf/0/courseId-error").text().contains("needed"), page::text);
        Document twice = save(one, "allOf/0/anyOf/0/courseId", two.code(), "allOf/0/anyOf/1/courseId", two.code())
                .expect(422).page();
        assertTrue(twice.select("fieldset").text().contains("twice"), twice::text);
    }

    @Test
    void areNotSavedOverWhatSomebodyElseSaved() {
        require(one, two);
        Document page = save(one, "allOf/0/anyOf/0/courseId", three.code()).expect(412).page();
        assertTrue(page.select("[role=alert]").text().contains("admin changed this course"), page::text);
        assertTrue(page.select("main > ul").text().contains(two.code()), "theirs");
        assertEquals(three.code(), page.select("form input[name$=courseId]").attr("value"), "yours");
        OFFICE.submit(one.path(), RecordFormsTest.fields(page)).expect(303);
        assertEquals(three.id(), api().get(one.path()).text("/allOf/0/anyOf/0/courseId"));
    }

    @Test
    void drawWhatComesBeforeAndAfter() {
        require(two, one);
        save(three, "allOf/0/anyOf/0/courseId", two.code(), "allOf/0/anyOf/0/minimumGrade", "A",
                "allOf/0/anyOf/1/courseId", Made.course().code(), "allOf/0/anyOf/1/concurrent", "true").expect(303);
        Document page = OFFICE.get(two.path()).expect(200).page();
        assertEquals(List.of(one.code(), two.code(), three.code()), page.select("svg a").stream()
                .sorted((a, b) -> x(a) - x(b)).map(node -> node.select(".code").text()).toList());
        assertEquals(two.path(), page.select("svg a[aria-current]").attr("href"));
        assertEquals(2, page.select("svg .edge").size());
        Document last = OFFICE.get(three.path()).page();
        assertEquals(2, last.select("svg .alternative").size());
        assertEquals(1, last.select("svg .edge:not(.alternative)").size());
        assertTrue(last.select("svg .label").eachText().containsAll(List.of("a: 4.00", "a: 2.00 *", "2.00")),
                last.select("svg .label")::text);
        assertEquals(List.of("a: one of these"), last.select("main > ul:not(.tabs) > li").stream()
                .map(item -> item.ownText()).toList());
        assertEquals(1, last.select("main > ul ul ul a").size(), "what the alternative requires itself");
    }

    @Test
    void sayWhenNothingIsRequired() {
        Document page = OFFICE.get(one.path()).expect(200).page();
        assertTrue(page.select(".empty").text().contains("Nothing is required"), page::text);
        assertEquals(0, page.select("svg").size());
    }

    @Test
    void escapeHostileTitles() {
        api().patch("/courses/" + two.id(), "*", "{\"title\": \"<script>alert(1)</script>\\\" onload=x\"}").expect(200);
        require(one, two);
        Document page = OFFICE.get(one.path()).expect(200).page();
        assertEquals(0, page.select("main script, [onload]").size());
        assertTrue(page.select("svg title").text().contains("<script>"), page::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "instructor", "viewer"})
    void areReadByEverybodyAndChangedByTheOffice(String role) {
        require(one, two);
        Api client = Tokens.bearer(role, 60).with("Accept", "text/html");
        Document page = client.get(one.path()).expect(200).page();
        assertEquals(2, page.select("svg a").size());
        assertEquals(0, page.select("main form").size());
        assertFalse(page.select("main").text().contains("admin"), page::text);
        client.submit(one.path(), "version", "1").expect(403);
        OFFICE.get("/courses/00000000-0000-0000-0000-000000000000/prerequisites").expect(404);
    }

    private static int x(org.jsoup.nodes.Element node) {
        return Integer.parseInt(node.select("rect").attr("x"));
    }

    private static void require(Made course, Made required) {
        save(course, "allOf/0/anyOf/0/courseId", required.code()).expect(303);
    }

    private static Answer save(Made course, String... fields) {
        return OFFICE.submit(course.path(),
                Stream.concat(Stream.of("version", "0"), Stream.of(fields)).toArray(String[]::new));
    }
}
