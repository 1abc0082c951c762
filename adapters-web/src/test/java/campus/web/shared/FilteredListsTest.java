package campus.web.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.Criteria;
import campus.application.shared.Criteria.Condition.Like;
import campus.application.shared.FieldPath;
import campus.web.registrar.Catalogue;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists that take filter and q; whether they find the right records is tested with their ports. */
class FilteredListsTest {

    private static final String FILTER = "name=in=(\"Computer Science\",'{x} 100%+&#?/\\\"é😀');version>=0";

    static Stream<String> lists() {
        String section = Catalogue.section(1, 0);
        String student = Catalogue.student();
        Catalogue.enroll(student, section).expect(201);
        return Stream.of("/departments", "/courses", "/terms", "/sections", "/students", "/enrollments",
                "/enrollments/recent", "/sections/" + section + "/roster", "/students/" + student + "/enrollments",
                "/courses/" + Catalogue.course() + "/sections");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void takeFilterAndSearch(String path) {
        api().get(path + "?filter=version%3E=0;(version%3C9)&q=a+b").expect(200);
        assertEquals(List.of("filter unknown-field"), errors(path + "?filter=colour==red"));
        assertEquals(List.of("filter malformed"), errors(path + "?filter="));
        assertEquals(List.of("filter repeated"), errors(path + "?filter=version==0&filter=version==0"));
        assertEquals(List.of("q required"), errors(path + "?q="));
        assertTrue(api().get(path + "?colour=red").text("/detail").contains("fields, filter, include, limit, q, sort"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/imports", "/courses/statistics", "/students/{student}/refusals",
            "/sections/{section}/refusals", "/sections/{section}/assessments", "/sections/{section}/scores"})
    void otherListsTakeNeither(String path) {
        String there = path.replace("{student}", Catalogue.student()).replace("{section}", Catalogue.section(1, 0));
        assertEquals(List.of("filter unknown-parameter"), errors(there + "?filter=version==0"));
        assertEquals(List.of("q unknown-parameter"), errors(there + "?q=a"));
    }

    @Test
    void tellThePlaceInTheDecodedFilter() {
        Answer refused = api().get("/departments?filter=%28name%3D%3D%22%C3%A9%F0%9F%98%80%22%29%20x")
                .expect(ProblemType.INVALID_PARAMETER);
        assertEquals("Parameter \"filter\": At character 14: There should be ; or , or the end before \"x\". "
                + "Put a value with spaces or one of \"'();,=<>!~ in quotes.", refused.text("/detail"));
    }

    @ParameterizedTest
    @CsvSource({"' ', required", "' \t\u00a0\u3000', required", "a b c d e f g h i, too-many",
            "NUL, value-not-allowed"})
    void refuseSearchesThatTheyCannotMake(String words, String code) {
        assertEquals(List.of("q " + code), errors("/terms?q=" + encoded(words.replace("NUL", "a\0"))));
    }

    @Test
    void limitTheLengthOfASearch() {
        assertEquals(List.of("q too-long"), errors("/terms?q=" + encoded("é".repeat(201))));
        api().get("/terms?q=" + encoded("😀".repeat(200))).expect(200);
        api().get("/terms?q=" + encoded("a  b c d\te f g h ")).expect(200);
    }

    @Test
    void searchForEachWordInOneOfTheFields() {
        Criteria searched = SearchWords.criteria(" Data   100%", RegistrarResources.COURSES);
        assertEquals(new Criteria.And(List.of(
                new Criteria.Or(List.of(contains("code", "Data"), contains("title", "Data"))),
                new Criteria.Or(List.of(contains("code", "100%"), contains("title", "100%"))))), searched);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"filter=version==0|", "q=comp|", "|filter=version==0", "|q=comp",
            "filter=version==0|filter=version%3E=0", "filter=version==0|filter=version==0&q=comp",
            "q=comp|q=computer", "q=comp|filter=name==comp*"})
    void refuseTheCursorOfAnotherFilterOrSearch(String one, String other) {
        Catalogue.department();
        Catalogue.department();
        String path = "/departments?limit=1&sort=code" + (one == null ? "" : "&" + one);
        String cursor = api().get(path).expect(200).text("/next");
        api().get(path + "&cursor=" + cursor).expect(200);
        Answer refused = api().get("/departments?limit=1&sort=code" + (other == null ? "" : "&" + other) + "&cursor="
                + cursor).expect(ProblemType.INVALID_CURSOR);
        assertTrue(refused.text("/detail").startsWith("The cursor belongs to another filter or search."),
                refused.body());
    }

    @Test
    void leadToPagesOfTheSameFilter() {
        for (int i = 0; i < 3; i++) {
            Catalogue.department();
        }
        Answer page = api().get("/departments?limit=1&q=" + encoded("comp science") + "&filter=" + encoded(FILTER))
                .expect(200);
        for (String link : page.response().headers().allValues("Link")) {
            String path = link.substring(1, link.indexOf('>'));
            assertTrue(path.contains("&filter=" + encoded(FILTER)), path);
            Answer led = api().get(path).expect(200);
            assertEquals(link.contains("first"), led.body().equals(page.body()), link);
        }
    }

    @Test
    void knowTheDigestOfWhatTheyAreNarrowedTo() {
        assertNotEquals(Narrowing.of(Criteria.all(), "a", "").digest(), Narrowing.of(Criteria.all(), "", "a").digest());
        assertEquals(16, Narrowing.of(Criteria.all(), FILTER, "").digest().length());
        assertEquals(Narrowing.NONE, new FilterParameters(null, null).narrowing(RegistrarResources.TERMS));
        assertEquals(new Criteria.And(List.of(FilterParser.parse("code==a", RegistrarResources.TERMS),
                SearchWords.criteria("b", RegistrarResources.TERMS))),
                new FilterParameters("code==a", "b").narrowing(RegistrarResources.TERMS).criteria());
    }

    private static Criteria contains(String field, String word) {
        FieldPath path = RegistrarResources.COURSES.field(field).orElseThrow();
        return new Criteria.Test(path, new Like(List.of("", word, ""), true), false);
    }

    private static List<String> errors(String path) {
        return api().get(path).expect(ProblemType.INVALID_PARAMETER).errors();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
