package campus.bootstrap;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.micronaut.json.tree.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.application.shared.IdempotencyKeys;
import campus.application.shared.IdempotencyKeys.Claim;
import campus.application.shared.IdempotencyKeys.RequestKey;
import campus.application.shared.Together;
import campus.application.shared.Transactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Requests that are sent again, on a real database. */
class IdempotencyTest {

    @TempDir private static Path folder;
    private static RunningCampus campus;

    @BeforeAll
    static void start() {
        campus = RunningCampus.with(Map.of("CAMPUS_DATA", folder.toString())).signedIn();
    }

    @AfterAll
    static void stop() {
        campus.close();
    }

    @Test
    void giveOneEnrollmentToManyAtOnce() {
        String section = section("ONE", 5);
        Map<String, String> enrollment = Map.of("studentId", student("ONE-1"), "sectionId", section);
        List<RunningCampus.Answer> answers = Together.onPlatformThreads(32,
                number -> campus.post("one", "/enrollments", enrollment));
        Set<JsonNode> ids = answers.stream().filter(answer -> answer.status() == 201)
                .map(answer -> answer.body().get("id")).collect(Collectors.toSet());
        assertEquals(1, ids.size(), answers::toString);
        answers.stream().filter(answer -> answer.status() != 201)
                .forEach(answer -> assertEquals("/problems/request-in-progress", answer.text("type")));
        assertEquals("1", campus.get("/sections/" + section).text("seatsTaken"));
        assertEquals(201, campus.post("one", "/enrollments", enrollment).status());
    }

    @Test
    void keepARefusalAndItsAttemptOnce() {
        Map<String, String> enrollment = Map.of("studentId", student("NONE-1"), "sectionId", section("NONE", 0));
        RunningCampus.Answer first = campus.post("none", "/enrollments", enrollment);
        assertEquals("/problems/section-full", first.text("type"));
        assertEquals(first, campus.post("none", "/enrollments", enrollment));
        String refusals = "/students/" + enrollment.get("studentId") + "/refusals";
        assertEquals(1, campus.get(refusals).body().get("items").size());
    }

    @Test
    void enrollManyInOneTransaction() {
        String section = section("MANY", 5);
        List<String> students = List.of(student("MANY-1"), student("MANY-2"), "01890a5d-ac96-774b-bcce-b302099a8057");
        String path = "/sections/" + section + "/enrollments/bulk";
        RunningCampus.Answer first = campus.post("many", path, Map.of("studentIds", students));
        assertEquals(207, first.status(), first::toString);
        assertEquals(first, campus.post("many", path, Map.of("studentIds", students)));
        assertEquals("2", campus.get("/sections/" + section).text("seatsTaken"));
    }

    @Test
    void areRefusedAtOnceWhileAnotherInstanceIsAtThem() {
        Map<String, String> department = Map.of("code", "ELSEWHERE", "name", "Elsewhere");
        assertThrows(IllegalStateException.class, () -> bean(Transactions.class).inTransaction(() -> {
            bean(IdempotencyKeys.class).claim(new RequestKey("admin", "elsewhere"), "f", Instant.now());
            RunningCampus.Answer answer = campus.post("elsewhere", "/departments", department);
            assertEquals(409, answer.status(), answer::toString);
            assertEquals("/problems/request-in-progress", answer.text("type"));
            throw new IllegalStateException("the other instance dies");
        }));
        assertEquals(201, campus.post("elsewhere", "/departments", department).status());
    }

    @Test
    void areForgottenSomeTimeAfterADay() {
        Instant yesterday = Instant.now().minus(IdempotencyKeys.KEPT);
        for (int i = 0; i < 501; i++) {
            claim("old " + i, yesterday);
        }
        claim("young", yesterday.plusSeconds(3600));
        bean(ExpiredRows.class).remove();
        assertEquals(0, bean(Transactions.class)
                .inTransaction(() -> bean(IdempotencyKeys.class).removeExpired(Instant.now(), 1)));
        assertTrue(claim("young", Instant.now()) instanceof Claim.Answered);
    }

    private static Claim claim(String key, Instant at) {
        return bean(Transactions.class).inTransaction(() -> {
            Claim claim = bean(IdempotencyKeys.class).claim(new RequestKey("ann", key), "f", at);
            if (claim instanceof Claim.Granted) {
                bean(IdempotencyKeys.class).answer(new RequestKey("ann", key),
                        new IdempotencyKeys.Answer(200, Map.of(), "{}"));
            }
            return claim;
        });
    }

    private static String section(String code, int capacity) {
        String department = add("/departments", Map.of("code", code, "name", "Art"));
        String course = add("/courses",
                Map.of("code", code, "title", "Art", "credits", 4, "departmentId", department));
        String term = add("/terms",
                Map.of("code", code, "name", "Term", "startsOn", "2026-01-01", "endsOn", "2099-12-31"));
        return add("/sections", Map.of("courseId", course, "termId", term, "number", "A", "capacity", capacity));
    }

    private static String student(String number) {
        return add("/students",
                Map.of("studentNumber", number, "name", "Ann Lee", "email", number + "@school.example"));
    }

    private static String add(String path, Map<String, ?> body) {
        RunningCampus.Answer added = campus.post(path, body);
        assertEquals(201, added.status(), added::toString);
        return added.text("id");
    }

    private static <T> T bean(Class<T> type) {
        return campus.context().getBean(type);
    }
}
