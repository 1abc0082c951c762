package campus.web.registrar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

class StudentSectionsTest {

    private final String student = Catalogue.student();
    private final List<String> sections = Stream.generate(() -> Catalogue.section(2, 0)).limit(3).toList();

    @Test
    void areSetToThoseOfTheRequest() {
        String waiting = Catalogue.section(0, 1);
        Answer first = set(sections.subList(0, 2), "").expect(200);
        assertSummary(first, 2, 0, 2, 0, 0, 0);
        assertFalse(first.json().at("/dryRun").asBoolean(true));
        Answer second = set(List.of(waiting, sections.get(1), sections.get(2)), "").expect(200);
        assertSummary(second, 3, 1, 1, 1, 1, 0);
        assertEquals(List.of("waitlisted", "kept", "enrolled", "dropped"), outcomes(second));
        assertEquals(waiting, second.text("/results/0/sectionId"));
        assertEquals(1, second.json().at("/results/0/waitlistPosition").asInt());
        assertEquals(first.text("/results/1/enrollmentId"), second.text("/results/1/enrollmentId"));
        assertFalse(second.json().at("/results/1").has("waitlistPosition"));
        assertEquals(sections.get(0), second.text("/results/3/sectionId"));
        assertEquals("dropped", api().get("/enrollments/" + first.text("/results/0/enrollmentId")).text("/status"));
        assertEquals(second.text("/results/2/enrollmentId"), enrollmentIn(sections.get(2)));
        assertEquals(List.of("kept", "kept", "kept"),
                outcomes(set(List.of(sections.get(1), sections.get(2), waiting), "").expect(200)));
    }

    @Test
    void tellWhatIsRefusedAndWhy() {
        String full = Catalogue.section(0, 0);
        String nowhere = UUID.randomUUID().toString();
        Answer answer = set(List.of(full, nowhere, sections.get(0)), ", \"mode\": \"partial\"").expect(207);
        assertSummary(answer, 3, 0, 1, 0, 0, 2);
        assertEquals("section-full", answer.text("/results/0/reasons/0/code"));
        assertEquals(0, answer.json().at("/results/0/reasons/0/capacity").asInt(-1));
        assertEquals("unknown-section", answer.text("/results/1/reasons/0/code"));
        assertFalse(answer.json().at("/results/1").has("enrollmentId"));
        assertEquals(1, api().get("/students/" + student + "/refusals").json().at("/items").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void stayAsTheyAreWhenAnAtomicRequestIsRefused(String dryRun) {
        set(List.of(sections.get(0)), "").expect(200);
        String full = Catalogue.section(0, 0);
        Answer refused = set(List.of(sections.get(1), full), ", \"mode\": \"atomic\", \"dryRun\": " + dryRun)
                .expect(ProblemType.SECTIONS_REFUSED);
        assertEquals(dryRun, refused.text("/dryRun"));
        assertSummary(refused, 2, 0, 1, 0, 1, 1);
        assertEquals(List.of("enrolled", "refused", "dropped"), outcomes(refused));
        assertFalse(refused.json().at("/results/0").has("enrollmentId"));
        assertTrue(refused.text("/detail").startsWith("1 of the sections"), refused.body());
        assertEquals(List.of("kept"), outcomes(set(List.of(sections.get(0)), "").expect(200)));
        assertEquals(dryRun.equals("true") ? 0 : 1,
                api().get("/students/" + student + "/refusals").json().at("/items").size());
        set(List.of(sections.get(1)), ", \"mode\": \"atomic\"").expect(200);
    }

    @Test
    void areForetoldByADryRun() {
        Answer told = set(sections, ", \"dryRun\": true").expect(200);
        assertTrue(told.json().at("/dryRun").asBoolean());
        assertSummary(told, 3, 0, 3, 0, 0, 0);
        assertEquals(0, api().get("/students/" + student + "/enrollments").json().at("/items").size());
    }

    @Test
    void areClearedButForThoseThatMayNotBeDropped() {
        String term = Catalogue.term();
        String late = Catalogue.section(Catalogue.course(), term, 1, 0, "[]");
        set(List.of(sections.get(0), late, Catalogue.section(0, 1)), "").expect(200);
        api().patch("/terms/" + term, "*", "{\"dropDeadline\": \"2026-08-19\"}").expect(200);
        Answer cleared = api().delete("/students/" + student + "/enrollments").expect(207);
        assertSummary(cleared, 0, 0, 0, 0, 2, 1);
        assertEquals(List.of("dropped", "refused", "dropped"), outcomes(cleared));
        assertEquals(late, cleared.text("/results/1/sectionId"));
        assertEquals("drop-deadline-passed", cleared.text("/results/1/reasons/0/code"));
        assertEquals(enrollmentIn(late), cleared.text("/results/1/enrollmentId"));
        api().patch("/terms/" + term, "*", "{\"dropDeadline\": null}").expect(200);
        assertEquals(List.of("dropped"), outcomes(api().delete("/students/" + student + "/enrollments").expect(200)));
        assertEquals(List.of(), outcomes(api().delete("/students/" + student + "/enrollments").expect(200)));
        assertEquals(List.of("enrolled"), outcomes(set(List.of(late), "").expect(200)));
        assertEquals(List.of("dropped"), outcomes(set(List.of(), "").expect(200)));
    }

    @Test
    void areThoseOfAStudentWhoExists() {
        String path = "/students/" + UUID.randomUUID();
        api().put(path + "/sections", "{\"sectionIds\": []}").expect(ProblemType.NOT_FOUND);
        api().delete(path + "/enrollments").expect(ProblemType.NOT_FOUND);
        api().delete("/students/" + student + "/enrollments?dryRun=true").expect(ProblemType.INVALID_PARAMETER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                             | /sectionIds required
            {'sectionIds': null}                           | /sectionIds required
            {'sectionIds': ['x']}                          | /sectionIds/0 malformed
            {'sectionIds': [], 'mode': 'maybe'}            | /mode malformed
            {'sectionIds': [], 'dryRun': 'yes'}            | /dryRun wrong-type
            {'sectionIds': [], 'override': {}}             | /override unknown-property
            """)
    void refuseWhatIsNotUnderstood(String body, String error) {
        assertEquals(List.of(error), api().put("/students/" + student + "/sections", body.replace('\'', '"'))
                .expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void areNamedOnceAndAHundredAtMost() {
        assertEquals(List.of("/sectionIds/2 repeated"),
                set(List.of(sections.get(0), sections.get(1), sections.get(0)), "").expect(ProblemType.INVALID_FIELDS)
                        .errors());
        assertEquals(List.of("/sectionIds too-many"), set(Collections.nCopies(101, sections.get(0)), "")
                .expect(ProblemType.INVALID_FIELDS).errors());
    }

    private Answer set(List<String> ids, String rest) {
        return api().put("/students/" + student + "/sections", ids.stream().map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(", ", "{\"sectionIds\": [", "]" + rest + "}")));
    }

    private String enrollmentIn(String section) {
        List<String> found = new ArrayList<>();
        api().get("/students/" + student + "/enrollments").json().at("/items").forEach(item -> {
            if (item.at("/sectionId").asText().equals(section)) {
                found.add(item.at("/id").asText());
            }
        });
        return found.getFirst();
    }

    private static List<String> outcomes(Answer answer) {
        List<String> outcomes = new ArrayList<>();
        answer.json().at("/results").forEach(result -> outcomes.add(result.at("/outcome").asText()));
        return outcomes;
    }

    private static void assertSummary(Answer answer, int... counts) {
        List<String> names = List.of("requested", "kept", "enrolled", "waitlisted", "dropped", "refused");
        for (int i = 0; i < counts.length; i++) {
            assertEquals(counts[i], answer.json().at("/summary/" + names.get(i)).asInt(-1), names.get(i));
        }
    }
}
