package campus.web.shared;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import campus.web.registrar.Catalogue;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bodies that somebody sends by mistake or on purpose. */
class JsonBodiesTest {

    private static final Pattern INTERNALS = Pattern.compile("Exception|jackson|Feature|Constraints|`");

    private static final List<String> PLACES = List.of("code", "name", "title", "credits", "departmentId", "startsOn",
            "registrationOpensAt", "capacity", "meetings", "studentNumber", "email", "dateOfBirth", "studentId",
            "sectionId", "studentIds", "mode", "dryRun", "username", "password", "status", "grade", "reason");

    static List<String> nasty() {
        List<String> bodies = new ArrayList<>(List.of("", " ", "null", "true", "1", "\"x\"", "[]", "[{}]", "{", "}",
                "{]",
                "{}}", "{} {}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{'a':1}", "{a:1}", "{\"a\":01}", "{\"a\":+1}",
                "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":-}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":0x10}", "/**/{}",
                "{\"a\":\"\t\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\ud800\"}", "{\"\\udc00\":1}", "{\"a\":1,\"a\":2}",
                "{\"\":1}", "{\"a/b~c\":1}", "{\"__proto__\":{}}", "\uFEFF{}", "[".repeat(100_000),
                "{\"a\":".repeat(50_000), "{\"a\":" + "9".repeat(100_000) + "}", "{\"a\":1e999999999}",
                "{\"a\":1E99999999999}",
                "{\"a\":-1E-99999999999}", "1e99999999999",
                "{\"a\":\"" + "x".repeat(200_000) + "\"}", "<xml/>", "code=1&name=2"));
        for (String value : List.of("1e999999999", "-1e-999999999", "\"\\u0000\"", "\"a\\u0000b\"", "[]", "{}",
                "[null]", "[[[]]]", "true", "\"\"", "\" \"", "\"\\u202e\"", "123456789012345678901234567890",
                "\"" + "y".repeat(5_000) + "\"", "\"+999999999-12-31\"", "\"9999999-01-01T00:00:00Z\"",
                "\"0000-00-00\"", "-1", "0.001", "[{\"days\":[\"mon\",null],\"startsAt\":1}]")) {
            StringBuilder body = new StringBuilder("{");
            PLACES.forEach(place -> body.append('"').append(place).append("\":").append(value).append(','));
            bodies.add(body.append("\"last\":").append(value).append('}').toString());
        }
        return bodies;
    }

    static Stream<Arguments> everyRoute() {
        String enrollment = "/enrollments/" + Catalogue.enrollment().id() + "/status";
        String bulk = "/sections/" + Catalogue.section(1, 0) + "/enrollments/bulk";
        return Stream.of("/departments", "/courses", "/terms", "/sections", "/students", "/enrollments", "/login",
                enrollment, bulk).flatMap(path -> nasty().stream().map(body -> Arguments.of(path, body)));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("everyRoute")
    void areRefusedWithAProblem(String path, String body) {
        Answer refused = api().post(path, body);
        assertTrue(refused.status() == 400 || refused.status() == 422, refused.status() + " " + refused.body());
        assertTrue(refused.header("Content-Type").startsWith("application/problem+json"));
        assertFalse(INTERNALS.matcher(refused.body()).find(), refused.body());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("nasty")
    void areRefusedAsPatchesToo(String body) {
        int status = api().patch("/departments/" + Catalogue.department(), "*", body).status();
        assertTrue(status == 400 || status == 422, status + " " + body);
    }

    @Test
    void areRefusedWhenTheyAreNotUtf8() {
        byte[] latin = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xe9, '"', '}'};
        api().with("Content-Type", "application/json").send("POST", "/departments", BodyPublishers.ofByteArray(latin))
                .expect(ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void areRefusedInOtherFormatsAndSizes() {
        api().with("Content-Type", "text/plain").send("POST", "/departments", BodyPublishers.ofString("{}"))
                .expect(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        api().with("Content-Type", "application/xml").send("POST", "/login", BodyPublishers.ofString("<a/>"))
                .expect(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        api().post("/departments", "{\"name\": \"" + "x".repeat(1 << 20) + "\"}").expect(ProblemType.TOO_LARGE);
        byte[] chunked = new byte[2 << 20];
        api().with("Content-Type", "application/json")
                .send("POST", "/departments",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(chunked)))
                .expect(ProblemType.TOO_LARGE);
        anonymous().post("/login", "[" + " ".repeat(2 << 20) + "]").expect(ProblemType.TOO_LARGE);
    }

    @Test
    void areAnsweredBrieflyHoweverMuchIsWrong() {
        Answer meetings = api().post("/sections", "{\"meetings\": [" + "{},".repeat(300_000) + "{}]}")
                .expect(ProblemType.INVALID_FIELDS);
        assertTrue(meetings.errors().contains("/meetings too-many"), meetings.body());
        assertTrue(meetings.body().length() < 5_000, meetings.body());
        StringBuilder members = new StringBuilder("{\"x\": 1");
        for (int i = 0; i < 50_000; i++) {
            members.append(",\"x").append(i).append("\": 1");
        }
        assertEquals(100, api().post("/sections", members.append('}').toString())
                .expect(ProblemType.INVALID_FIELDS).errors().size());
    }

    @Test
    void areRefusedWhenTheyAreCompressed() {
        for (String encoding : List.of("gzip", "deflate", "br", "x")) {
            String detail = api().with("Content-Encoding", encoding).post("/departments", "{}")
                    .expect(ProblemType.UNSUPPORTED_MEDIA_TYPE).text("/detail");
            assertTrue(detail.contains("Content-Encoding"), detail);
        }
        api().with("Content-Encoding", "identity").post("/departments", "{}").expect(ProblemType.INVALID_FIELDS);
    }

    @Test
    void areToldEverythingThatIsWrongAtOnce() {
        assertEquals(List.of("/sectionId wrong-type", "/studentId required"),
                api().post("/enrollments", "{\"sectionId\": 5}").expect(ProblemType.INVALID_FIELDS).errors());
        String enrollment = Catalogue.enrollment().id();
        assertEquals(List.of("/reason wrong-type", "/status malformed", "/grade grade-out-of-range"),
                api().post("/enrollments/" + enrollment + "/status",
                        "{\"reason\": 1, \"status\": \"gone\", \"grade\": 9}")
                        .expect(ProblemType.INVALID_FIELDS).errors());
        assertEquals(List.of("/x unknown-property", "/allOf required"),
                api().put("/courses/" + Catalogue.course() + "/prerequisites", "*", "{\"x\": 1}")
                        .expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void areToldWhatIsWrongWithTheirForm() {
        for (String[] each : new String[][]{{"\uFEFF{}", "byte order mark"}, {"{\"a\":1,\"a\":2}", "twice at line 1"},
                {"[".repeat(100), "too deep"}, {"{\"a\":1E99999999999}", "exponent"}, {"{a:1}", "at line 1, column"}}) {
            String detail = api().post("/departments", each[0]).expect(ProblemType.MALFORMED_REQUEST).text("/detail");
            assertTrue(detail.contains(each[1]), detail);
        }
    }

    @Test
    void areNamedPreciselyWhenTheyAreBroken() {
        String detail = api().post("/departments", "{\"code\": \"A\",\n \"name\" \"B\"}").text("/detail");
        assertTrue(detail.contains("line 2, column 10"), detail);
        assertEquals(List.of("/a~1b~0c unknown-property", "/code required", "/name required"),
                api().post("/departments", "{\"a/b~c\": 1}").errors());
    }
}
