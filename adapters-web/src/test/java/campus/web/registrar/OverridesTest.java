package campus.web.registrar;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds, and what a registrar overrides. */
class OverridesTest {

    private final String student = Catalogue.student();
    private final String section = Catalogue.section(1, 1);

    @Test
    void enrollsInSpiteOfTheNamedRulesAndKeepsThemInTheHistory() {
        hold("\"Fees\"");
        Answer enrolled = enroll("""
                {"rules": ["time-conflict", "student-on-hold"], "reason": "Agreed with the dean"}""").expect(201);
        Answer history = api().get("/enrollments/" + enrolled.id() + "/history").expect(200);
        assertEquals("[\"student-on-hold\"]", history.json().at("/items/0/overridden").toString());
        assertEquals("Agreed with the dean", history.text("/items/0/reason"));
        Catalogue.changeStatus(enrolled.id(), "{\"status\": \"dropped\"}").expect(200);
        Catalogue.changeStatus(enrolled.id(), "{\"status\": \"active\"}").expect(ProblemType.STUDENT_ON_HOLD);
        Catalogue.changeStatus(enrolled.id(), """
                {"status": "active", "override": {"rules": ["student-on-hold"], "reason": "Again"}}""").expect(200);
        history = api().get("/enrollments/" + enrolled.id() + "/history").expect(200);
        assertEquals("[]", history.json().at("/items/1/overridden").toString());
        assertEquals("[\"student-on-hold\"]", history.json().at("/items/2/overridden").toString());
        assertEquals("Again", history.text("/items/2/reason"));
    }

    @Test
    void tellsWhichRulesCanBeOverriddenWhereverOneRefuses() {
        hold("\"Fees\"");
        String full = Catalogue.section(0, 0);
        Answer refused = Catalogue.enroll(student, full).expect(ProblemType.REGISTRATION_REFUSED);
        assertTrue(refused.json().at("/reasons/0/overridable").asBoolean());
        assertFalse(refused.json().at("/reasons/1/overridable").asBoolean(true));
        assertTrue(refused.text("/detail").endsWith("A registrar can override: student-on-hold."), refused.body());
        Answer dryRun = api().get("/students/" + student + "/eligibility?sectionId=" + full).expect(200);
        assertEquals(refused.json().at("/reasons"), dryRun.json().at("/reasons"));
        for (String code : refused.reasons()) {
            assertEquals(code.equals("student-on-hold"), ProblemType.ofSlug(code).orElseThrow().remedy()
                    .contains("override"));
        }
    }

    @Test
    void leavesAllOtherRulesInForce() {
        hold("\"Fees\"");
        assertEquals(List.of("student-on-hold"), enroll("""
                {"rules": ["load-limit"], "reason": "Agreed"}""").expect(ProblemType.STUDENT_ON_HOLD).reasons());
    }

    @ParameterizedTest
    @ValueSource(strings = {"section-not-open", "already-enrolled", "section-full", "waitlist-full", "anything", ""})
    void refusesRulesThatNobodyOverridesAndTellsWhichOnesCanBe(String code) {
        Answer refused = enroll("{\"rules\": [\"load-limit\", \"%s\"], \"reason\": \"x\"}".formatted(code))
                .expect(ProblemType.INVALID_FIELDS);
        assertEquals(List.of("/override/rules/1 not-overridable"), refused.errors());
        assertTrue(refused.text("/errors/0/detail").endsWith(
                "registration-closed, student-on-hold, load-limit, prerequisites-not-met, time-conflict."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'rules': ['load-limit']}                                | /override/reason required
            {'rules': ['load-limit'], 'reason': ' '}                 | /override/reason blank
            {'rules': [], 'reason': 'x'}                             | /override/rules required
            {'reason': 'x'}                                          | /override/rules required
            {'rules': ['load-limit', 'load-limit'], 'reason': 'x'}   | /override/rules/1 repeated
            {'rules': 'load-limit', 'reason': 'x'}                   | /override/rules wrong-type
            {'rules': ['load-limit'], 'reason': 'x', 'by': 'me'}     | /override/by unknown-property
            {'rules': ['a', 'b', 'c', 'd', 'e', 'f'], 'reason': 'x'} | /override/rules too-many
            """)
    void refusesAnIncompleteOverride(String override, String error) {
        assertEquals(List.of(error), enroll(override.replace('\'', '"')).expect(ProblemType.INVALID_FIELDS).errors());
        String status = "{\"status\": \"active\", \"override\": " + override.replace('\'', '"') + "}";
        assertEquals(List.of(error),
                Catalogue.changeStatus(student, status).expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void refusesAnOverrideWhereThereIsNothingToOverrideTogetherWithAllElse() {
        assertEquals(List.of("/override/rules required", "/override contradiction", "/reason contradiction"),
                Catalogue.changeStatus(student, """
                        {"status": "dropped", "reason": "x", "override": {"reason": "y"}}""")
                        .expect(ProblemType.INVALID_FIELDS).errors());
        assertEquals(List.of("/studentId required", "/override/reason required"), api().post("/enrollments", """
                {"sectionId": "%s", "override": {"rules": ["load-limit"]}}""".formatted(section))
                .expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void letsAStudentRegisterOnceTheHoldIsLifted() {
        hold("\"Fees\"");
        Answer refused = enroll("null").expect(ProblemType.STUDENT_ON_HOLD);
        assertEquals("Fees", refused.text("/reasons/0/hold"));
        assertTrue(refused.text("/detail").contains("\"Fees\""), refused.body());
        assertEquals("Fees", api().get("/students/" + student + "/eligibility?sectionId=" + section)
                .text("/reasons/0/hold"));
        assertEquals("Fees", api().get("/students/" + student).text("/hold"));
        hold("null");
        enroll("null").expect(201);
    }

    private void hold(String reason) {
        api().patch("/students/" + student, "*", "{\"hold\": " + reason + "}").expect(200);
    }

    private Answer enroll(String override) {
        return api().post("/enrollments", """
                {"studentId": "%s", "sectionId": "%s", "override": %s}""".formatted(student, section, override));
    }
}
