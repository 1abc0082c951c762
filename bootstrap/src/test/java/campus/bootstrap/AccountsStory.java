package campus.bootstrap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.RunningCampus.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * An administrator gives accounts to two students and two instructors; one of each registers and grades, and all try to
 * get to what is not theirs. Programs and scripts get in without their passwords.
 */
abstract class AccountsStory {

    private static final String PASSWORD = "a long enough password";

    @TempDir private Path folder;
    private RunningCampus office;

    /** The environment variables that name an empty database. */
    abstract Map<String, String> database(Path folder);

    @BeforeEach
    void start() {
        office = RunningCampus.with(database(folder)).signedIn();
    }

    @AfterEach
    void stop() {
        office.close();
    }

    @Test
    void leadEverybodyToTheirOwnRecordsOnly() {
        String ada = account("ada", "instructor", Map.of());
        String bob = account("bob", "instructor", Map.of());
        String term = add("/terms", Map.of("code", "2026-fall", "name", "Fall", "startsOn", "2020-01-01", "endsOn",
                "2100-12-18"));
        String small = section(course("CS 1"), term, ada, 2);
        String full = section(course("CS 2"), term, bob, 1);
        String annId = student("U1");
        String benId = student("U2");
        account("ann", "student", Map.of("studentId", annId));
        account("ben", "student", Map.of("studentId", benId));
        RunningCampus ann = office.signedIn("ann", PASSWORD);
        RunningCampus ben = office.signedIn("ben", PASSWORD);
        RunningCampus instructor = office.signedIn("ada", PASSWORD);
        RunningCampus colleague = office.signedIn("bob", PASSWORD);

        String bens = enroll(ben, benId, full, 201).text("id");
        assertEquals("section-full", enroll(ann, annId, full, 409).body().get("reasons").get(0).get("code")
                .getStringValue());
        assertEquals(404, enroll(ann, benId, small, 404).status());
        String anns = enroll(ann, annId, small, 201).text("id");
        status(ann, anns, Map.of("status", "dropped"), 200);
        status(ann, anns, Map.of("status", "active"), 200);
        status(ann, anns, Map.of("status", "completed", "grade", 4), 403);

        assertEquals(List.of(anns), ids(ann.get("/enrollments")));
        assertEquals(List.of(annId), ids(ann.get("/students")));
        assertEquals(List.of(anns), ids(instructor.get("/enrollments")));
        assertEquals(List.of(annId), ids(instructor.get("/students")));
        assertEquals(List.of(anns), ids(instructor.get("/sections/" + small + "/roster")));
        for (String path : List.of("/students/" + annId, "/enrollments/" + anns,
                "/students/" + annId + "/transcript")) {
            assertEquals(200, ann.get(path).status(), path);
            assertEquals(404, ben.get(path).status(), path);
        }
        for (String path : List.of("/enrollments/" + bens, "/students/" + benId, "/sections/" + full + "/roster",
                "/sections/" + full + "/statistics", "/sections/" + full + "/assessments")) {
            assertEquals(200, colleague.get(path).status(), path);
            assertEquals(404, instructor.get(path).status(), path);
        }

        String exam = instructor.post("/sections/" + small + "/assessments", Map.of("name", "Exam", "weight", 100))
                .text("id");
        assertEquals(404, colleague.get("/sections/" + small + "/assessments/" + exam).status());
        status(colleague, anns, Map.of("status", "completed", "grade", 4), 404);
        status(instructor, bens, Map.of("status", "completed", "grade", 4), 404);
        status(ben, anns, Map.of("status", "dropped"), 404);
        assertEquals("completed", status(instructor, anns, Map.of("status", "completed", "grade", 3), 200)
                .text("status"));
        assertEquals(404, colleague.post("/enrollments/" + anns + "/grade", Map.of("grade", 1, "reason", "Spite"))
                .status());
        assertEquals(200, instructor.post("/enrollments/" + anns + "/grade", Map.of("grade", 4, "reason", "Recount"))
                .status());
        assertEquals("active", office.get("/enrollments/" + bens).text("status"));
        assertEquals(List.of("ann", "ann", "ann", "ada", "ada"),
                each("by", office.get("/enrollments/" + anns + "/history")));
    }

    @Test
    void letProgramsAndScriptsInWithoutAPassword() {
        account("ann", "viewer", Map.of());
        RunningCampus nobody = office.asking("");
        Answer first = expect(200, nobody.post("/login", Map.of("username", "ann", "password", PASSWORD)));
        Answer second = refresh(nobody, first, 200);
        expect(200, office.asking(second.text("access_token")).get("/students"));
        refresh(nobody, first, 401);
        refresh(nobody, second, 401);
        Answer third = expect(200, nobody.post("/login", Map.of("username", "ann", "password", PASSWORD)));
        expect(204, nobody.post("/logout", Map.of("refresh_token", third.text("refresh_token"))));
        refresh(nobody, third, 401);

        RunningCampus ann = office.signedIn("ann", PASSWORD);
        Answer made = expect(201, ann.post("/account/tokens", Map.of("name", "Nightly", "scopes", List.of("read",
                "records"), "expiresInDays", 7)));
        RunningCampus script = office.asking(made.text("token"));
        expect(200, script.get("/students"));
        expect(403, script.post("/departments", Map.of("code", "X", "name", "X")));
        expect(403, script.post("/account/tokens", Map.of("name", "More", "scopes", List.of("read"))));
        assertEquals(List.of("Nightly"), each("name", ann.get("/account/tokens")));
        expect(204, ann.delete("/account/tokens/" + made.text("id")));
        expect(401, script.get("/students"));
    }

    private Answer refresh(RunningCampus nobody, Answer before, int status) {
        return expect(status, nobody.post("/login/refresh", Map.of("refresh_token", before.text("refresh_token"))));
    }

    private static List<String> ids(Answer list) {
        return each("id", list);
    }

    private static List<String> each(String field, Answer list) {
        expect(200, list);
        return StreamSupport.stream(list.body().get("items").values().spliterator(), false)
                .map(item -> item.get(field).getStringValue()).toList();
    }

    private Answer enroll(RunningCampus who, String student, String section, int status) {
        return expect(status, who.post("/enrollments", Map.of("studentId", student, "sectionId", section)));
    }

    private Answer status(RunningCampus who, String enrollment, Map<String, Object> body, int status) {
        return expect(status, who.post("/enrollments/" + enrollment + "/status", body));
    }

    private String account(String name, String role, Map<String, String> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("username", name, "roles", List.of(role), "password", PASSWORD));
        return add("/accounts", body);
    }

    private String course(String code) {
        return add("/courses", Map.of("code", code, "title", "Data Structures", "credits", 4, "departmentId",
                add("/departments", Map.of("code", code.replace(" ", ""), "name", "Computer Science"))));
    }

    private String section(String course, String term, String instructor, int capacity) {
        return add("/sections", Map.of("courseId", course, "termId", term, "number", "A", "capacity", capacity,
                "instructorId", instructor));
    }

    private String student(String number) {
        return add("/students", Map.of("studentNumber", number, "name", "Somebody", "email",
                number + "@school.example"));
    }

    private String add(String path, Map<String, ?> body) {
        return expect(201, office.post(path, body)).text("id");
    }

    private static Answer expect(int status, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
        return answer;
    }
}
