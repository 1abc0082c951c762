package campus.web.shared;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.shared.IdempotencyKeys;
import campus.application.shared.Together;
import campus.web.registrar.Catalogue;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static campus.web.shared.KeyedRequests.isReplayed;
import static campus.web.shared.KeyedRequests.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of requests that are sent again. */
class IdempotencyKeyTest {

    private final String body = "{\"code\": \"" + Catalogue.unique() + "\", \"name\": \"Kün\uD83D\uDE00ste\"}";

    @Test
    void givesOneRecordHoweverOftenItIsSent() {
        Api key = keyed();
        Answer first = key.post("/departments", body).expect(201);
        api().patch("/departments/" + first.id(), "*", "{\"name\": \"Art\"}").expect(200);
        for (int i = 0; i < 3; i++) {
            Answer again = key.post("/departments", body).expect(201);
            assertTrue(isReplayed(again));
            assertEquals(first.body(), again.body());
            assertEquals(first.etag(), again.etag());
            assertEquals("/api/v1/departments/" + first.id(), again.header("Location"));
        }
    }

    @Test
    void keepsARefusalAndTheAttemptOnce() {
        String student = Catalogue.student();
        String section = Catalogue.section(0, 0);
        String enrollment = "{\"studentId\": \"%s\", \"sectionId\": \"%s\"}".formatted(student, section);
        Api key = keyed();
        Answer first = key.post("/enrollments", enrollment).expect(ProblemType.SECTION_FULL);
        api().patch("/sections/" + section, "*", "{\"capacity\": 1}").expect(200);
        Answer again = key.post("/enrollments", enrollment).expect(ProblemType.SECTION_FULL);
        assertTrue(isReplayed(again));
        assertEquals(first.body(), again.body());
        assertEquals(1, api().get("/students/" + student + "/refusals").json().at("/items").size());
        keyed().post("/enrollments", enrollment).expect(201);
    }

    @Test
    void isRefusedForAnyOtherRequest() {
        Api key = keyed();
        Answer enrollment = Catalogue.enrollment();
        String path = "/enrollments/" + enrollment.id() + "/status";
        Answer stale = key.with("If-Match", "\"9\"").post(path, "{\"status\": \"dropped\"}")
                .expect(ProblemType.STALE_VERSION);
        key.with("If-Match", "\"0\"").post(path, "{\"status\": \"dropped\"}")
                .expect(ProblemType.IDEMPOTENCY_KEY_REUSED);
        key.post(path, "{\"status\": \"dropped\"}").expect(ProblemType.IDEMPOTENCY_KEY_REUSED);
        key.with("If-Match", "\"9\"").post(path, "{\"status\":\"dropped\"}")
                .expect(ProblemType.IDEMPOTENCY_KEY_REUSED);
        key.post("/departments", body).expect(ProblemType.IDEMPOTENCY_KEY_REUSED);
        Answer again = key.with("If-Match", "\"9\"").post(path, "{\"status\": \"dropped\"}");
        assertEquals(stale.body(), again.body());
        assertEquals("active", api().get("/enrollments/" + enrollment.id()).text("/status"));
    }

    @Test
    void belongsToTheAccountThatSentIt() {
        String key = UUID.randomUUID().toString();
        keyed(key).post("/departments", body).expect(201);
        Api other = Tokens.bearer("admin", 60).with("Idempotency-Key", key);
        assertFalse(isReplayed(other.post("/departments", body).expect(ProblemType.DUPLICATE)));
        assertTrue(isReplayed(other.post("/departments", body).expect(ProblemType.DUPLICATE)));
        assertTrue(isReplayed(keyed(key).post("/departments", body).expect(201)));
    }

    @Test
    void needsTheTokenOfItsAccountForARepeatedAnswerToo() {
        String key = UUID.randomUUID().toString();
        keyed(key).post("/departments", body).expect(201);
        anonymous().with("Idempotency-Key", key).post("/departments", body).expect(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void isTheSameWithQuotesAndWithout() {
        String key = UUID.randomUUID().toString();
        keyed(key).post("/departments", body).expect(201);
        assertTrue(isReplayed(keyed("\"" + key + "\"").post("/departments", body).expect(201)));
        assertFalse(isReplayed(keyed(key.toUpperCase(Locale.ROOT)).post("/departments", body).expect(409)));
        String odd = "\"q\\\"\\\\" + key + "\"";
        assertFalse(isReplayed(keyed(odd).post("/departments", body).expect(409)));
        assertTrue(isReplayed(keyed("q\"\\" + key).post("/departments", body).expect(409)));
    }

    @Test
    void mayHaveAnyVisibleCharacterAnd255OfThem() {
        String key = "!#$%&'()*+,-./:;<=>?@[\\]^_`{|}~" + UUID.randomUUID();
        String longest = key + "x".repeat(255 - key.length());
        keyed(longest).post("/departments", body).expect(201);
        assertTrue(isReplayed(keyed("\"" + longest.replace("\\", "\\\\") + "\"").post("/departments", body)));
        malformed(keyed(longest + "x"));
        malformed(keyed("\"" + longest.replace("\\", "\\\\") + "x\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\"", "\"\"", "\"a", "\"a\"b", "\"a\"\"", "\"a\\b\"", "a\tb"})
    void isRefusedWhenItIsNone(String key) {
        malformed(keyed(key));
    }

    @Test
    void isRefusedWhenItIsNotAscii() {
        String answer = LowLevel
                .exchange("POST /api/v1/departments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Authorization: Bearer " + Tokens.token("admin", 60) + "\r\nIdempotency-Key: \u00e4\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.contains("malformed"), answer);
    }

    private void malformed(Api key) {
        Answer refused = key.post("/departments", body).expect(ProblemType.INVALID_PARAMETER);
        assertEquals(List.of("Idempotency-Key malformed"), refused.errors());
        assertTrue(refused.text("/detail").contains("UUID"), refused::body);
    }

    @Test
    void isRefusedWhenItIsThereTwice() {
        Answer refused = keyed("a").with("Idempotency-Key", "a").post("/departments", body);
        assertEquals(List.of("Idempotency-Key repeated"), refused.expect(ProblemType.INVALID_PARAMETER).errors());
    }

    @Test
    void isFreeAfterABodyThatCouldNotBeRead() {
        Api key = keyed();
        key.post("/departments", "{").expect(ProblemType.MALFORMED_REQUEST);
        key.post("/departments", "{\"code\": 1}").expect(ProblemType.INVALID_FIELDS);
        key.post("/departments", " ".repeat(1 << 21)).expect(ProblemType.TOO_LARGE);
        assertFalse(isReplayed(key.post("/departments", body).expect(201)));
    }

    @Test
    void isFreeAfterARequestThatWasWrongInItself() {
        Api key = keyed();
        String path = "/enrollments/" + Catalogue.enrollment().id() + "/status";
        key.with("If-Match", "0").post(path, "{\"status\": \"dropped\"}").expect(ProblemType.MALFORMED_REQUEST);
        assertFalse(isReplayed(key.with("If-Match", "\"0\"").post(path, "{\"status\": \"dropped\"}").expect(200)));
    }

    @Test
    void goesWithABodyThatIsNotRead() {
        Api key = keyed();
        String path = "/departments/" + UUID.randomUUID() + "/restore";
        key.post(path, " ".repeat(1 << 21)).expect(ProblemType.TOO_LARGE);
        key.post(path, "{}").expect(ProblemType.NOT_FOUND);
        key.post(path, "[]").expect(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void isFreeAfterAFault() {
        Api key = keyed();
        TestFaults.PASSING.set(1);
        key.post("/faults/passing").expect(ProblemType.INTERNAL_ERROR);
        Answer done = key.post("/faults/passing").expect(200);
        assertFalse(isReplayed(done));
        assertEquals(done.body(), key.post("/faults/passing").expect(200).body());
    }

    @Test
    void isFreeAfterLosingAgainstOthersUntilTheEnd() {
        Api key = keyed();
        TestFaults.PASSING.set(5);
        key.post("/faults/passing?busy=true").expect(ProblemType.BUSY);
        assertFalse(isReplayed(key.post("/faults/passing?busy=true").expect(200)));
    }

    @Test
    void isFreeAfterADay() {
        Api key = keyed();
        key.post("/departments", body).expect(201);
        TestServer.REGISTRAR.clock().advance(IdempotencyKeys.KEPT);
        try {
            assertFalse(isReplayed(key.post("/departments", body).expect(ProblemType.DUPLICATE)));
        } finally {
            TestServer.REGISTRAR.clock().advance(IdempotencyKeys.KEPT.negated());
        }
    }

    @Test
    void givesOneEnrollmentToManyAtOnce() {
        String section = Catalogue.section(5, 0);
        String enrollment = "{\"studentId\": \"%s\", \"sectionId\": \"%s\"}".formatted(Catalogue.student(), section);
        Api key = keyed();
        List<Answer> answers = Together.onPlatformThreads(32, number -> key.post("/enrollments", enrollment));
        Set<String> bodies = answers.stream().filter(answer -> answer.status() != 409).map(Answer::body)
                .collect(Collectors.toSet());
        assertEquals(1, bodies.size(), bodies::toString);
        assertEquals(1, answers.stream().filter(answer -> answer.status() == 201 && !isReplayed(answer)).count());
        answers.stream().filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.expect(ProblemType.REQUEST_IN_PROGRESS));
        assertEquals(1, api().get("/sections/" + section).json().at("/seatsTaken").asInt());
    }
}
