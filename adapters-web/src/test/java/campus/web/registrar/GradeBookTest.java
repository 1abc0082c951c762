package campus.web.registrar;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GradeBookTest {

    private final String section = Catalogue.section(9, 0);
    private final String student = Catalogue.student();
    private final String enrollment = Catalogue.enroll(student, section).expect(201).id();
    private final String exam = Catalogue.assessment(section, 60);
    private final String project = Catalogue.assessment(section, 40);

    @Test
    void recordsScoresAndTellsTheGradeTheyGive() {
        Answer none = sheet();
        assertEquals(2, none.json().at("/scores").size());
        assertTrue(none.json().at("/finalGrade").isNull());
        assertTrue(none.json().at("/scores/0/score").isNull());
        assertEquals(false, none.json().at("/complete").asBoolean());
        Answer first = Catalogue.score(enrollment, exam, "\"a-\"").expect(200);
        assertEquals("3.67", first.text("/score"));
        assertEquals("admin", first.text("/recordedBy"));
        assertEquals("2026-08-20T10:00:00Z", first.text("/recordedAt"));
        assertEquals("60.0", first.text("/weight"));
        assertEquals(first.json(), sheet().json().at("/scores/0"));
        assertEquals("3.67", sheet().text("/finalGrade"));
        assertEquals(false, sheet().json().at("/complete").asBoolean());
        Catalogue.score(enrollment, project, "2.5").expect(200);
        assertEquals("3.2", sheet().text("/finalGrade"));
        assertEquals(true, sheet().json().at("/complete").asBoolean());
    }

    @Test
    void hasNothingToTellOfASectionWithoutAssessments() {
        Answer sheet = api().get("/enrollments/" + Catalogue.enrollment().id() + "/scores").expect(200);
        assertEquals("[]", sheet.json().at("/scores").toString());
        assertTrue(sheet.json().at("/finalGrade").isNull());
        assertEquals(false, sheet.json().at("/complete").asBoolean());
    }

    @Test
    void changesNothingWhenAScoreIsRecordedAgain() {
        Answer first = Catalogue.score(enrollment, exam, "3").expect(200);
        Answer again = Catalogue.score(enrollment, exam, "\"B\"").expect(200);
        assertEquals(first.body(), again.body());
        assertEquals(first.etag(), again.etag());
    }

    @Test
    void changesTheScoreThatWasSeenOnly() {
        String path = path(exam);
        Answer none = api().get(path).expect(200);
        assertEquals(0, none.json().at("/version").asInt());
        Answer first = put(api().with("If-Match", none.etag()), path, "{\"score\": 3}").expect(200);
        assertNotEquals(none.etag(), first.etag());
        assertEquals(first.etag(), api().get(path).etag());
        api().with("If-None-Match", first.etag()).get(path).expect(304);
        Answer stale = put(api().with("If-Match", none.etag()), path, "{\"score\": 4}")
                .expect(ProblemType.STALE_VERSION);
        assertEquals(1, stale.json().at("/reasons/0/currentVersion").asInt());
        put(api().with("If-Match", "*"), path, "{\"score\": 4}").expect(200);
        put(api().with("If-Match", "4"), path, "{\"score\": 4}").expect(ProblemType.MALFORMED_REQUEST);
        api().with("If-Match", first.etag()).delete(path).expect(ProblemType.STALE_VERSION);
    }

    @Test
    void takesAScoreBack() {
        Catalogue.score(enrollment, exam, "3").expect(200);
        api().delete(path(exam)).expect(204);
        Answer none = api().get(path(exam)).expect(200);
        assertTrue(none.json().at("/score").isNull());
        assertEquals(2, none.json().at("/version").asInt());
        api().delete(path(exam)).expect(ProblemType.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4.01|grade-out-of-range", "-0.01|grade-out-of-range",
            "3.333|grade-out-of-range", "\"A++\"|grade-out-of-range", "\"\"|grade-out-of-range",
            "\"A\\u0000\"|grade-out-of-range", "1e30|grade-out-of-range", "true|wrong-type", "[4]|wrong-type",
            "null|required"})
    void refusesWhatIsNoScore(String score, String code) {
        assertEquals(List.of("/score " + code),
                Catalogue.score(enrollment, exam, score).expect(ProblemType.INVALID_FIELDS).errors());
        assertEquals(0, api().get(path(exam)).json().at("/version").asInt());
    }

    @Test
    void refusesFieldsItDoesNotKnow() {
        assertEquals(List.of("/grade unknown-property", "/score required"),
                put(api(), path(exam), "{\"grade\": 4}").expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void keepsAssessmentsToTheirSection() {
        String other = Catalogue.section(1, 0);
        String foreign = Catalogue.assessment(other, 1);
        String path = "/sections/" + section + "/assessments/" + foreign;
        api().get(path).expect(ProblemType.NOT_FOUND);
        api().patch(path, "*", "{\"weight\": 3}").expect(ProblemType.NOT_FOUND);
        api().delete(path).expect(ProblemType.NOT_FOUND);
        api().delete("/sections/" + other + "/assessments/" + foreign).expect(204);
        api().post(path + "/restore").expect(ProblemType.NOT_FOUND);
        api().post("/sections/" + other + "/assessments/" + foreign + "/restore").expect(200);
        api().get(path(foreign)).expect(ProblemType.NOT_FOUND);
        Catalogue.score(enrollment, foreign, "4").expect(ProblemType.NOT_FOUND);
        api().delete(path(foreign)).expect(ProblemType.NOT_FOUND);
    }

    @Test
    void knowsNoMissingSectionOrEnrollment() {
        String nobody = UUID.randomUUID().toString();
        String body = "{\"name\": \"Quiz\", \"weight\": 1}";
        Answer missing = api().post("/sections/" + nobody + "/assessments", body).expect(ProblemType.NOT_FOUND);
        assertEquals(List.of(), missing.errors());
        api().get("/sections/" + nobody + "/assessments").expect(ProblemType.NOT_FOUND);
        api().get("/sections/" + nobody + "/scores").expect(ProblemType.NOT_FOUND);
        api().get("/enrollments/" + nobody + "/scores").expect(ProblemType.NOT_FOUND);
        Catalogue.score(nobody, exam, "4").expect(ProblemType.NOT_FOUND);
        api().post("/enrollments/" + nobody + "/grade", "{\"grade\": 4, \"reason\": \"x\"}")
                .expect(ProblemType.NOT_FOUND);
        String gone = Catalogue.section(1, 0);
        String assessment = "/sections/" + gone + "/assessments/" + Catalogue.assessment(gone, 1);
        assertTrue(api().delete("/sections/" + gone).expect(ProblemType.HAS_DEPENDENTS).text("/detail")
                .contains("1 assessment."));
        api().delete(assessment).expect(204);
        api().delete("/sections/" + gone).expect(204);
        api().post(assessment + "/restore").expect(ProblemType.NOT_FOUND);
    }

    @Test
    void keepsAnAssessmentThatHasScores() {
        Catalogue.score(enrollment, exam, "4").expect(200);
        String path = "/sections/" + section + "/assessments/" + exam;
        Answer refused = api().delete(path).expect(ProblemType.HAS_DEPENDENTS);
        assertEquals("scores", refused.text("/reasons/0/dependents/0/kind"));
        assertEquals(1, refused.json().at("/reasons/0/dependents/0/count").asInt());
        assertTrue(refused.text("/detail").contains("Take those back"), refused.body());
        api().delete(path(exam)).expect(204);
        api().delete(path).expect(204);
        assertEquals(1, sheet().json().at("/scores").size());
    }

    @Test
    void listsTheSheetsOfASection() {
        Catalogue.score(enrollment, exam, "4").expect(200);
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        String dropped = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        Catalogue.changeStatus(dropped, "{\"status\": \"dropped\"}").expect(200);
        String list = "/sections/" + section + "/scores?sort=student.studentNumber&limit=1&count=true";
        Answer first = api().get(list).expect(200);
        assertEquals(2, first.json().at("/total").asInt());
        assertEquals(sheet().json(), first.json().at("/items/0"));
        Answer second = api().get(list + "&cursor=" + first.text("/next")).expect(200);
        assertEquals(2, second.json().at("/items/0/scores").size());
        assertTrue(second.json().at("/next").isNull());
        api().get("/sections/" + section + "/scores?sort=name").expect(ProblemType.INVALID_PARAMETER);
    }

    @Test
    void completesWithTheGradeOfTheScores() {
        Catalogue.score(enrollment, exam, "4").expect(200);
        Answer missing = Catalogue.changeStatus(enrollment, "{\"status\": \"completed\"}")
                .expect(ProblemType.GRADE_REQUIRED);
        assertEquals(project, missing.text("/reasons/0/missing/0/assessmentId"));
        assertTrue(missing.text("/detail").contains(missing.text("/reasons/0/missing/0/name")), missing.body());
        Catalogue.score(enrollment, project, "3").expect(200);
        Answer done = Catalogue.changeStatus(enrollment, "{\"status\": \"completed\"}").expect(200);
        assertEquals("3.6", done.text("/grade"));
        assertEquals("computed from assessments",
                api().get("/enrollments/" + enrollment + "/history").text("/items/1/reason"));
        Answer closed = Catalogue.score(enrollment, exam, "3").expect(ProblemType.ENROLLMENT_COMPLETED);
        assertTrue(closed.text("/detail").contains("/grade"), closed.body());
        api().delete(path(exam)).expect(ProblemType.ENROLLMENT_COMPLETED);
    }

    @Test
    void changesTheGradeOfACompletedEnrollment() {
        Catalogue.changeStatus(enrollment, "{\"status\": \"completed\", \"grade\": 2}").expect(200);
        Answer before = api().get("/enrollments/" + enrollment);
        String body = "{\"grade\": \"B\", \"reason\": \"Exam marked again\"}";
        Answer changed = grade(before.etag(), body).expect(200);
        assertEquals("3.0", changed.text("/grade"));
        assertEquals("[]", changed.json().at("/allowedTransitions").toString());
        assertEquals(changed.etag(), api().get("/enrollments/" + enrollment).etag());
        grade(before.etag(), body).expect(ProblemType.STALE_VERSION);
        assertEquals(changed.body(), grade("*", body).expect(200).body());
        Answer history = api().get("/enrollments/" + enrollment + "/history").expect(200);
        assertEquals(3, history.json().at("/items").size());
        assertEquals("completed completed 2.0 3.0 Exam marked again", String.join(" ", history.text("/items/2/from"),
                history.text("/items/2/to"), history.text("/items/2/gradeFrom"), history.text("/items/2/gradeTo"),
                history.text("/items/2/reason")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}|/grade required,/reason required", "{\"grade\": 3}|/reason required",
            "{\"grade\": 3, \"reason\": \" \"}|/reason blank",
            "{\"grade\": 3, \"reason\": \"a\\u0000\"}|/reason forbidden-character",
            "{\"grade\": 5, \"reason\": \"x\"}|/grade grade-out-of-range",
            "{\"grade\": 3, \"reason\": \"x\", \"status\": \"active\"}|/status unknown-property"})
    void refusesAGradeChangeThatSaysTooLittleOrTooMuch(String bodyAndErrors) {
        String[] parts = bodyAndErrors.split("\\|");
        assertEquals(List.of(parts[1].split(",")),
                grade("*", parts[0]).expect(ProblemType.INVALID_FIELDS).errors());
    }

    private Answer grade(String ifMatch, String body) {
        return api().with("If-Match", ifMatch).post("/enrollments/" + enrollment + "/grade", body);
    }

    private Answer sheet() {
        return api().get("/enrollments/" + enrollment + "/scores").expect(200);
    }

    private String path(String assessment) {
        return "/enrollments/" + enrollment + "/scores/" + assessment;
    }

    private static Answer put(Api api, String path, String json) {
        return api.with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }
}
