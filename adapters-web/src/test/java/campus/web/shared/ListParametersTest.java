package campus.web.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.registrar.Catalogue;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ListParametersTest {

    private static final String ID = "019b76da-a800-7000-8000-000000000001";

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=1e2", "limit=501", "limit=", "limit=ten", "limit=+5",
            "limit=99999999999999", "limit=1.0", "limit=%D9%A5", "limit=1&limit=2", "sort=", "sort=colour", "sort=-",
            "sort=code,", "sort=code,code", "sort=code,-code", "sort=CODE", "sort=+code", "sort=code;name",
            "sort=code&sort=name", "count=yes", "count=", "count=TRUE", "count=1", "offset=3", "page=2", "Limit=3",
            "Filter=code==1"})
    void refusesWhatIsNotAllowed(String query) {
        Answer refused = api().get("/departments?" + query).expect(ProblemType.INVALID_PARAMETER);
        assertEquals(1, refused.errors().size());
        assertTrue(refused.errors().getFirst().startsWith(query.substring(0, query.indexOf('='))), refused.body());
    }

    @Test
    void listsTheAllowedNames() {
        assertTrue(api().get("/terms?sort=colour").text("/detail").contains("registrationOpensAt"));
        assertTrue(api().get("/terms?colour=red").text("/detail")
                .contains("count, cursor, fields, filter, include, limit, q, sort"));
        assertTrue(api().get("/enrollments/" + ID + "?x=1").expect(ProblemType.INVALID_PARAMETER).text("/detail")
                .contains("takes none"));
        api().post("/departments?x=1", "{}").expect(ProblemType.INVALID_PARAMETER);
        api().get("/problems?x=1").expect(400);
    }

    static Stream<String> cursors() {
        return Stream.of("", "x", "%00", "!!!!", encoded("null"), encoded("[]"), encoded("{}"), place("code", "[]"),
                place("name", "[\"a\"]"), place("code", "[1]"), place("code", "[{}]"),
                place("code", "[\"a\\u0000\"]"), place("code", "[\"\\ud800\"]"), place("code", "[\"a\"],\"x\":[1]"),
                place("code", "[\"a\",\"b\"]"), "A".repeat(6_000), "A".repeat(13_000),
                encoded("{\"sort\":\"code\",\"values\":[\"a\"],\"id\":\"" + ID + "\"}"),
                encoded("{\"sort\":\"code\",\"filter\":null,\"values\":[\"a\"],\"id\":\"" + ID + "\"}"),
                encoded("{\"sort\":\"code\",\"filter\":\"\",\"values\":[\"a\"],\"id\":\"1-1-1-1-1\"}"));
    }

    @Test
    void takesACursorThatItCouldHaveMade() {
        api().get("/departments?sort=code&cursor=" + place("code", "[\"a\"]")).expect(200);
    }

    @ParameterizedTest
    @MethodSource("cursors")
    void refusesACursorThatItHasNotMade(String cursor) {
        api().get("/departments?sort=code&cursor=" + cursor).expect(ProblemType.INVALID_CURSOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"createdAt|+1000000000-12-31T23:59:59Z", "createdAt|today",
            "createdAt|2026-01-01T00:00:00.123456789Z",
            "startsOn|+12345-01-01", "startsOn|2026-02-30", "startsOn|-0001-01-01", "startsOn|1e9"})
    void refusesACursorWithValuesThatNoStoreHolds(String field, String value) {
        api().get("/terms?sort=" + field + "&cursor=" + place(field, "[\"" + value + "\"]"))
                .expect(ProblemType.INVALID_CURSOR);
        api().get("/courses?sort=credits&cursor=" + place("credits", "[\"1e999999999\"]"))
                .expect(ProblemType.INVALID_CURSOR);
        api().get("/sections?sort=capacity&cursor=" + place("capacity", "[\"99999999999999999999\"]"))
                .expect(ProblemType.INVALID_CURSOR);
    }

    @Test
    void refusesTheCursorOfAnotherSortOrder() {
        Catalogue.department();
        Catalogue.department();
        String cursor = api().get("/departments?limit=1&sort=code").text("/next");
        Answer refused = api().get("/departments?limit=1&sort=-code&cursor=" + cursor)
                .expect(ProblemType.INVALID_CURSOR);
        assertTrue(refused.text("/detail").contains("\"code\""), refused.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/departments|code", "/departments|-name,code", "/departments|-updatedAt",
            "/courses|-credits,title", "/courses|department.code", "/enrollments|", "/enrollments|-grade,status",
            "/courses/statistics|-title", "/enrollments/recent|",
            "/terms|-startsOn,registrationOpensAt",
            "/sections|course.code,-capacity,seatsTaken", "/sections|-instructor", "/students|-dateOfBirth,email",
            "/students|"})
    void walksThroughAllPagesWithoutLossOrRepetition(String path, String sort) {
        for (int i = 0; i < 3; i++) {
            Catalogue.enrollment();
        }
        String query = "?limit=2&count=true" + (sort == null ? "" : "&sort=" + sort);
        Set<String> seen = new HashSet<>();
        String next = path + query;
        while (next != null) {
            Answer page = api().get(next).expect(200);
            page.json().at("/items").forEach(item -> assertTrue(seen.add(item.get("id").asText())));
            List<String> links = page.response().headers().allValues("Link");
            assertTrue(links.getFirst().endsWith("rel=\"first\""), links.toString());
            next = page.json().at("/next").isNull() ? null : path + query + "&cursor=" + page.text("/next");
            assertEquals(next == null ? 1 : 2, links.size());
            if (next != null) {
                String link = links.get(1).substring(1, links.get(1).indexOf('>'));
                assertEquals(api().get(next).body(), api().get(link).expect(200).body());
            } else {
                assertEquals(page.json().at("/total").asInt(), seen.size());
            }
        }
    }

    private static String place(String sort, String values) {
        return encoded("{\"sort\":\"" + sort + "\",\"filter\":\"\",\"values\":" + values + ",\"id\":\"" + ID + "\"}");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
