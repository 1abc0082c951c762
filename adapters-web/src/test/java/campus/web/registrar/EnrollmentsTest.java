package campus.web.registrar;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EnrollmentsTest {

    private static final String MONDAY = """
            [{"days": ["mon"], "startsAt": "09:00", "endsAt": "10:15"}]""";

    private final String student = Catalogue.student();

    @Test
    void givesASeatAndShowsTheEnrollmentAtItsLocation() {
        Answer enrolled = Catalogue.enroll(student, Catalogue.section(1, 0)).expect(201);
        assertEquals("active", enrolled.text("/status"));
        assertEquals("[\"dropped\",\"completed\"]", enrolled.json().at("/allowedTransitions").toString());
        assertTrue(enrolled.json().at("/waitlistPosition").isNull());
        assertEquals("/api/v1/enrollments/" + enrolled.id(), enrolled.header("Location"));
        assertEquals(enrolled.body(), api().get("/enrollments/" + enrolled.id()).expect(200).body());
    }

    @Test
    void putsAStudentOnTheWaitlistOfAFullSectionAndRefusesBeyond() {
        String section = Catalogue.section(1, 1);
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        Answer waiting = Catalogue.enroll(student, section).expect(201);
        assertEquals("waitlisted", waiting.text("/status"));
        assertEquals(1, waiting.json().at("/waitlistPosition").asInt());
        Answer full = Catalogue.enroll(Catalogue.student(), section).expect(ProblemType.WAITLIST_FULL);
        assertEquals(1, full.json().at("/reasons/0/waitlistCapacity").asInt());
        String other = Catalogue.section(0, 0);
        assertEquals(0, Catalogue.enroll(student, other).expect(ProblemType.SECTION_FULL).json()
                .at("/reasons/0/capacity").asInt(-1));
    }

    @Test
    void enrollsInTheOnlyOpenSectionOfACourseAndElseListsTheChoices() {
        String course = Catalogue.course();
        String term = Catalogue.term();
        String body = "{\"studentId\": \"%s\", \"courseId\": \"%s\"}".formatted(student, course);
        Answer none = api().post("/enrollments", body).expect(ProblemType.CHOOSE_SECTION);
        assertEquals(0, none.json().at("/reasons/0/choices").size());
        String only = Catalogue.section(course, term, 1, 0, "[]");
        assertEquals(only, api().post("/enrollments", body).expect(201).text("/sectionId"));
        Catalogue.section(course, term, 1, 0, "[]");
        Answer several = api().post("/enrollments", body).expect(ProblemType.CHOOSE_SECTION);
        assertEquals(2, several.json().at("/reasons/0/choices").size());
        assertEquals(course, several.text("/reasons/0/choices/0/courseId"));
    }

    @Test
    void tellsAllReasonsOfARefusalAtOnce() {
        String required = Catalogue.unique();
        String course = Catalogue.course();
        api().put("/courses/" + course + "/prerequisites", "*", """
                {"allOf": [{"anyOf": [{"courseId": "%s"}]}]}""".formatted(Catalogue.course(required))).expect(200);
        String term = Catalogue.term();
        Catalogue.enroll(student, Catalogue.section(Catalogue.course(), term, 1, 0, MONDAY)).expect(201);
        Answer refused = Catalogue.enroll(student, Catalogue.section(course, term, 0, 0, MONDAY))
                .expect(ProblemType.REGISTRATION_REFUSED);
        assertEquals(List.of("prerequisites-not-met", "time-conflict", "section-full"), refused.reasons());
        assertTrue(refused.text("/detail").contains(required), refused.body());
        assertEquals(required, refused.text("/reasons/0/groups/0/anyOf/0/code"));
        assertEquals("[\"mon\"]", refused.json().at("/reasons/1/overlaps/0/meeting/days").toString());
        Answer dryRun = api().get("/students/" + student + "/eligibility?sectionId="
                + Catalogue.section(course, term, 1, 0, MONDAY)).expect(200);
        assertEquals(List.of("prerequisites-not-met", "time-conflict"), dryRun.reasons());
        assertEquals(false, dryRun.json().at("/eligible").asBoolean());
    }

    @Test
    void refusesWithTheTypeOfTheOnlyReason() {
        String section = Catalogue.section(2, 0);
        Answer first = Catalogue.enroll(student, section).expect(201);
        assertEquals(first.id(), Catalogue.enroll(student, section).expect(ProblemType.ALREADY_ENROLLED)
                .text("/reasons/0/enrollmentId"));
        String closed = Catalogue.section(2, 0);
        api().patch("/sections/" + closed, "*", "{\"status\": \"cancelled\"}").expect(200);
        Catalogue.enroll(student, closed).expect(ProblemType.SECTION_NOT_OPEN);
        String term = Catalogue.term();
        api().patch("/terms/" + term, "*", "{\"registrationClosesAt\": \"2026-08-11T00:00:00Z\"}").expect(200);
        Answer late = Catalogue.enroll(student, Catalogue.section(Catalogue.course(), term, 1, 0, "[]"))
                .expect(ProblemType.REGISTRATION_CLOSED);
        assertEquals("2026-08-11T00:00:00Z", late.text("/reasons/0/closesAt"));
        api().patch("/students/" + student, "*", "{\"hold\": \"Fees\"}").expect(200);
        assertEquals("Fees", Catalogue.enroll(student, Catalogue.section(1, 0)).expect(ProblemType.STUDENT_ON_HOLD)
                .text("/reasons/0/hold"));
    }

    @Test
    void limitsTheLoadOfAStudent() {
        for (int i = 0; i < 5; i++) {
            Catalogue.enroll(student, Catalogue.section(1, 0)).expect(201);
        }
        Answer refused = Catalogue.enroll(student, Catalogue.section(1, 0)).expect(ProblemType.LOAD_LIMIT);
        assertEquals(5, refused.json().at("/reasons/0/maximum").asInt());
    }

    @Test
    void needsAStudentAndEitherASectionOrACourse() {
        assertEquals(List.of("/studentId required", "/sectionId required"),
                api().post("/enrollments", "{}").expect(ProblemType.INVALID_FIELDS).errors());
        UUID id = UUID.randomUUID();
        assertEquals(List.of("/courseId contradiction"), api().post("/enrollments", """
                {"studentId": "%1$s", "sectionId": "%1$s", "courseId": "%1$s"}""".formatted(id))
                .expect(ProblemType.INVALID_FIELDS).errors());
        assertEquals(List.of("/studentId unknown-reference"), Catalogue.enroll(id.toString(), Catalogue.section(1, 0))
                .expect(ProblemType.NOT_FOUND).errors());
        assertEquals(List.of("/sectionId unknown-reference"),
                Catalogue.enroll(student, id.toString()).expect(ProblemType.NOT_FOUND).errors());
        assertEquals(List.of("/courseId unknown-reference"), api()
                .post("/enrollments", "{\"studentId\": \"%s\", \"courseId\": \"%s\"}".formatted(student, id))
                .expect(ProblemType.NOT_FOUND).errors());
    }

    @Test
    void completesWithAGradeAndKeepsTheHistory() {
        Answer enrolled = Catalogue.enroll(student, Catalogue.section(1, 0)).expect(201);
        Answer done = Catalogue.changeStatus(enrolled.id(), """
                {"status": "completed", "grade": "a-", "reason": "Final exam"}""").expect(200);
        assertEquals("3.67", done.text("/grade"));
        assertEquals("[]", done.json().at("/allowedTransitions").toString());
        Answer history = api().get("/enrollments/" + enrolled.id() + "/history").expect(200);
        assertEquals(2, history.json().at("/items").size());
        assertTrue(history.json().at("/items/0/from").isNull());
        assertEquals("completed", history.text("/items/1/to"));
        assertEquals("3.67", history.text("/items/1/gradeTo"));
        assertEquals("Final exam", history.text("/items/1/reason"));
        Answer transcript = api().get("/students/" + student + "/transcript").expect(200);
        assertEquals("A-", transcript.text("/entries/0/letter"));
        assertEquals("3.67", transcript.text("/gradePointAverage"));
        assertEquals(4.0, transcript.json().at("/creditsEarned").asDouble());
        Answer again = Catalogue.changeStatus(enrolled.id(), "{\"status\": \"active\"}")
                .expect(ProblemType.INVALID_TRANSITION);
        assertEquals("[]", again.json().at("/reasons/0/allowed").toString());
    }

    @Test
    void refusesAGradeWhereNoneBelongsAndDemandsItWhereOneDoes() {
        String id = Catalogue.enrollment().id();
        Catalogue.changeStatus(id, "{\"status\": \"completed\"}").expect(ProblemType.GRADE_REQUIRED);
        Catalogue.changeStatus(id, "{\"status\": \"dropped\", \"grade\": 2}").expect(ProblemType.GRADE_NOT_ALLOWED);
        assertEquals("active", api().get("/enrollments/" + id).text("/status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.01", "-0.01", "3.333", "\"A++\"", "\"\"", "\"4.01\"", "1e30", "1e-30"})
    void refusesWhatIsNoGrade(String grade) {
        String id = Catalogue.enrollment().id();
        assertEquals(List.of("/grade grade-out-of-range"),
                Catalogue.changeStatus(id, "{\"status\": \"completed\", \"grade\": " + grade + "}")
                        .expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void changesTheStatusOfTheVersionThatWasSeenOnly() {
        Answer enrolled = Catalogue.enrollment();
        String path = "/enrollments/" + enrolled.id() + "/status";
        api().with("If-Match", "\"4\"").post(path, "{\"status\": \"dropped\"}").expect(ProblemType.STALE_VERSION);
        api().with("If-Match", enrolled.etag()).post(path, "{\"status\": \"dropped\"}").expect(200);
        api().post("/enrollments/" + UUID.randomUUID() + "/status", "{\"status\": \"dropped\"}")
                .expect(ProblemType.NOT_FOUND);
        assertEquals(List.of("/status malformed"),
                api().post(path, "{\"status\": \"gone\"}").expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void refusesToDropAfterTheDeadline() {
        String term = Catalogue.term();
        Answer enrolled = Catalogue.enroll(student, Catalogue.section(Catalogue.course(), term, 1, 0, "[]"));
        api().patch("/terms/" + term, "*", "{\"dropDeadline\": \"2026-08-19\"}").expect(200);
        assertEquals("2026-08-19", Catalogue.changeStatus(enrolled.id(), "{\"status\": \"dropped\"}")
                .expect(ProblemType.DROP_DEADLINE_PASSED).text("/reasons/0/deadline"));
    }

    @Test
    void listsEnrollmentsFromBothEnds() {
        String section = Catalogue.section(3, 0);
        String id = Catalogue.enroll(student, section).expect(201).id();
        Answer roster = api().get("/sections/" + section + "/roster?sort=student.name,-grade").expect(200);
        assertEquals(id, roster.text("/items/0/id"));
        assertEquals("Ann Lee", roster.text("/items/0/student/name"));
        Answer own = api().get("/students/" + student + "/enrollments?sort=section.course.code&count=true").expect(200);
        assertEquals(1, own.json().at("/total").asInt());
        assertEquals(roster.json().at("/items/0"), own.json().at("/items/0"));
        UUID nobody = UUID.randomUUID();
        for (String path : List.of("/sections/%s/roster", "/students/%s/enrollments", "/students/%s/transcript",
                "/enrollments/%s", "/enrollments/%s/history", "/students/%s/eligibility?sectionId=" + section)) {
            api().get(path.formatted(nobody)).expect(ProblemType.NOT_FOUND);
        }
        api().get("/students/" + student + "/eligibility?sectionId=" + nobody).expect(ProblemType.NOT_FOUND);
        assertEquals(List.of("sectionId required"), api().get("/students/" + student + "/eligibility")
                .expect(ProblemType.INVALID_PARAMETER).errors());
    }
}
