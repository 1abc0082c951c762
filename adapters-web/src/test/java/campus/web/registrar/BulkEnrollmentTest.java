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

class BulkEnrollmentTest {

    private final List<String> students = Stream.generate(Catalogue::student).limit(4).toList();

    @Test
    void enrollsAllWhenThereIsRoom() {
        String section = Catalogue.section(3, 1);
        Answer answer = bulk(section, students, "").expect(200);
        assertFalse(answer.json().at("/dryRun").asBoolean(true));
        assertSummary(answer, 4, 3, 1, 0);
        for (int i = 0; i < 4; i++) {
            assertEquals(students.get(i), answer.text("/results/" + i + "/studentId"));
            assertEquals(i < 3 ? "enrolled" : "waitlisted", answer.text("/results/" + i + "/outcome"));
            assertFalse(answer.json().at("/results/" + i).has("reasons"));
            Answer enrollment = api().get("/enrollments/" + answer.text("/results/" + i + "/enrollmentId"));
            assertEquals(students.get(i), enrollment.expect(200).text("/studentId"));
            assertEquals(enrollment.json().at("/waitlistPosition").asInt(),
                    answer.json().at("/results/" + i + "/waitlistPosition").asInt());
        }
        assertFalse(answer.json().at("/results/0").has("waitlistPosition"));
        assertEquals(3, api().get("/sections/" + section).json().at("/seatsTaken").asInt());
    }

    @Test
    void tellsForWhomItWasRefusedAndWhy() {
        String section = Catalogue.section(1, 0);
        String nobody = UUID.randomUUID().toString();
        api().patch("/students/" + students.get(1), "*", "{\"hold\": \"Fees\"}").expect(200);
        Answer answer = bulk(section, List.of(students.get(0), nobody, students.get(1), students.get(0)),
                ", \"mode\": \"partial\"").expect(207);
        assertSummary(answer, 4, 1, 0, 3);
        assertEquals(List.of("unknown-student"), codes(answer, 1));
        assertEquals(List.of("student-on-hold", "section-full"), codes(answer, 2));
        assertEquals("Fees", answer.text("/results/2/reasons/0/hold"));
        assertEquals(List.of("repeated-student"), codes(answer, 3));
        assertEquals(1, answer.json().at("/results/3/reasons/0/firstPosition").asInt());
        assertFalse(answer.json().at("/results/1").has("enrollmentId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void enrollsNobodyInAtomicModeWhenOneIsRefused(String dryRun) {
        String section = Catalogue.section(3, 0);
        Answer refused = bulk(section, students, ", \"mode\": \"atomic\", \"dryRun\": " + dryRun)
                .expect(ProblemType.BULK_ENROLLMENT_REFUSED);
        assertEquals(dryRun, refused.text("/dryRun"));
        assertSummary(refused, 4, 3, 0, 1);
        assertEquals("enrolled", refused.text("/results/0/outcome"));
        assertFalse(refused.json().at("/results/0").has("enrollmentId"));
        assertEquals(List.of("section-full"), codes(refused, 3));
        assertTrue(refused.text("/detail").startsWith("1 of 4 students cannot be enrolled"), refused.body());
        assertEquals(0, api().get("/sections/" + section).json().at("/seatsTaken").asInt());
        bulk(section, students.subList(0, 3), ", \"mode\": \"atomic\"").expect(200);
    }

    @ParameterizedTest
    @CsvSource({"4, 200", "2, 207"})
    void foretellsInADryRun(int seats, int status) {
        String section = Catalogue.section(seats, 0);
        Answer foretold = bulk(section, students, ", \"dryRun\": true").expect(status);
        assertTrue(foretold.json().at("/dryRun").asBoolean());
        assertSummary(foretold, 4, seats, 0, 4 - seats);
        assertFalse(foretold.json().at("/results/0").has("enrollmentId"));
        assertEquals(0, api().get("/sections/" + section).json().at("/seatsTaken").asInt());
        assertEquals(foretold.json().at("/summary"), bulk(section, students, "").expect(status).json().at("/summary"));
    }

    @Test
    void takesTenThousandStudentsHoweverTheyAreWritten() {
        List<String> many = new ArrayList<>(Stream.generate(() -> UUID.randomUUID().toString()).limit(9_999).toList());
        many.add(students.getFirst());
        String section = Catalogue.section(1, 0);
        String indented = "{\r\n    \"studentIds\": [\r\n" + many.stream().map(id -> "        \"" + id + "\"")
                .collect(Collectors.joining(",\r\n")) + "\r\n    ]\r\n}";
        Answer answer = Catalogue.enrollInBulk(section, indented).expect(207);
        assertSummary(answer, 10_000, 1, 0, 9_999);
        assertEquals("enrolled", answer.text("/results/9999/outcome"));
        many.add(students.get(1));
        assertEquals(List.of("/studentIds too-many"),
                bulk(section, many, "").expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void refusesWhatIsNoListOfStudents() {
        String section = Catalogue.section(1, 0);
        assertErrors("{}", "/studentIds required");
        assertErrors("{\"studentIds\": null}", "/studentIds required");
        assertErrors("{\"studentIds\": []}", "/studentIds required");
        assertErrors("{\"studentIds\": \"" + students.getFirst() + "\"}", "/studentIds wrong-type");
        assertErrors("{\"studentIds\": [\"" + students.getFirst() + "\", \"x\", 7, null, {}]}",
                "/studentIds/1 malformed", "/studentIds/2 wrong-type", "/studentIds/3 wrong-type",
                "/studentIds/4 wrong-type");
        assertErrors("{\"studentIds\": [], \"mode\": \"Atomic\", \"dryRun\": \"yes\", \"x\": 1}", "/x unknown-property",
                "/dryRun wrong-type", "/mode malformed");
        assertEquals(100, bulk(section, Collections.nCopies(10_000, "x"), "").expect(ProblemType.INVALID_FIELDS)
                .errors().size());
    }

    @Test
    void knowsNoMissingSection() {
        bulk(UUID.randomUUID().toString(), students, "").expect(ProblemType.NOT_FOUND);
        bulk("x", students, "").expect(ProblemType.INVALID_PARAMETER);
        api().get("/sections/" + Catalogue.section(1, 0) + "/enrollments/bulk").expect(ProblemType.METHOD_NOT_ALLOWED);
    }

    private static void assertErrors(String body, String... errors) {
        assertEquals(List.of(errors), Catalogue.enrollInBulk(Catalogue.section(1, 0), body)
                .expect(ProblemType.INVALID_FIELDS).errors());
    }

    private static Answer bulk(String section, List<String> students, String more) {
        return Catalogue.enrollInBulk(section, students.stream()
                .collect(Collectors.joining("\", \"", "{\"studentIds\": [\"", "\"]" + more + "}")));
    }

    private static List<String> codes(Answer answer, int index) {
        List<String> codes = new ArrayList<>();
        answer.json().at("/results/" + index + "/reasons").forEach(reason -> codes.add(reason.path("code").asText()));
        assertEquals("refused", answer.text("/results/" + index + "/outcome"));
        return codes;
    }

    private static void assertSummary(Answer answer, int requested, int enrolled, int waitlisted, int refused) {
        assertEquals("{\"requested\":%d,\"enrolled\":%d,\"waitlisted\":%d,\"refused\":%d}".formatted(requested,
                enrolled, waitlisted, refused), answer.json().at("/summary").toString());
        assertEquals(requested, answer.json().at("/results").size());
    }
}
