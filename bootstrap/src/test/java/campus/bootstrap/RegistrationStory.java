package campus.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.micronaut.json.tree.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.RunningCampus.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A student and the catalogue of a university, from the import to the transcript, over HTTP. The catalogue is a
 * small part of a real one; the system property {@code campus.test.catalogue} names a folder with the whole.
 */
abstract class RegistrationStory {

    private static final List<String> FILES = List.of("sections.csv", "terms.csv", "prerequisites.csv", "courses.csv",
            "departments.csv");

    @TempDir private Path folder;
    private RunningCampus campus;

    /** The environment variables that name an empty database. */
    abstract Map<String, String> database(Path folder);

    @BeforeEach
    void start() {
        campus = RunningCampus.with(database(folder)).signedIn();
    }

    @AfterEach
    void stop() {
        campus.close();
    }

    @Test
    void importsTheCatalogueOnceAndChangesNothingAgain() throws IOException {
        Answer first = campus.imported("catalogue.zip", catalogue());
        assertEquals("done", first.text("state"), first::toString);
        for (String file : FILES) {
            long rows = rows(file);
            assertEquals(List.of(rows, rows, 0L, 0L, 0L), counts(first, file), file);
        }
        assertEquals(rows("departments.csv"), total("/departments"));
        assertEquals(rows("courses.csv"), total("/courses"));
        assertEquals(rows("terms.csv"), total("/terms"));
        assertEquals(rows("sections.csv"), total("/sections"));
        assertEquals(rows("prerequisites.csv"), alternativesInTheCatalogue());

        Answer again = campus.imported("catalogue.zip", catalogue());
        for (String file : FILES) {
            assertEquals(List.of(rows(file), 0L, 0L, rows(file), 0L), counts(again, file), file);
        }
    }

    @Test
    void leadsAStudentFromRefusalToTranscript() throws IOException {
        campus.imported("catalogue.zip", catalogue());
        String student = campus.post("/students", Map.of("studentNumber", "S1", "name", "Zoë 🎓 Quinn", "email",
                "zoe@school.example", "dateOfBirth", "2005-02-28")).text("id");
        String accounting = section("ACCY 303");

        Answer refused = enroll(student, accounting);
        assertEquals(409, refused.status());
        assertEquals(List.of("prerequisites-not-met"), reasons(refused));
        assertEquals(List.of("ACCY 301", "FIN 221"), missingCourses(refused));

        complete(student, section("ECON 102"), "B");
        complete(student, section("ACCY 301"), 2.0);
        complete(student, section("FIN 221"), "C+");

        Answer admitted = enroll(student, accounting);
        assertEquals(201, admitted.status(), admitted::toString);
        assertEquals("active", admitted.text("status"));
        assertEquals(List.of("already-enrolled"), reasons(enroll(student, accounting)).subList(0, 1));

        assertTrue(reasons(sixth(student)).contains("load-limit"));

        String enrollment = admitted.text("id");
        assertEquals("dropped", status(enrollment, Map.of("status", "dropped", "reason", "too early")).text("status"));
        assertEquals(409, status(enrollment, Map.of("status", "completed", "grade", "A-")).status());
        assertEquals("active", status(enrollment, Map.of("status", "active")).text("status"));
        Answer completed = status(enrollment, Map.of("status", "completed", "grade", "A-"));
        assertEquals("3.67", completed.text("grade"));

        assertEquals("3.67", grade(campus.get("/students/" + student + "/transcript"), "ACCY 303"));
        assertHistory(enrollment);
    }

    private void assertHistory(String enrollment) {
        List<JsonNode> lines = items(campus.get("/enrollments/" + enrollment + "/history"));
        assertEquals(List.of("active", "dropped", "active", "completed"),
                lines.stream().map(line -> line.get("to").getStringValue()).toList());
        assertEquals("too early", lines.get(1).get("reason").getStringValue());
        assertEquals("3.67", lines.get(3).get("gradeTo").coerceStringValue());
        for (JsonNode line : lines) {
            assertEquals("admin", line.get("by").getStringValue());
            assertTrue(line.get("at").getStringValue().endsWith("Z"));
        }
        List<String> times = lines.stream().map(line -> line.get("at").getStringValue()).toList();
        assertEquals(times.stream().map(java.time.Instant::parse).sorted().map(Object::toString).toList(),
                times.stream().map(java.time.Instant::parse).map(Object::toString).toList());
    }

    /** Fills the student's load with sections that have no meetings; the answer to one more. */
    private Answer sixth(String student) {
        int active = 1;
        for (JsonNode section : items(campus.get("/sections?limit=500&sort=course.code"))) {
            if (section.get("meetings").size() == 0) {
                Answer answer = enroll(student, section.get("id").getStringValue());
                if (answer.status() == 201) {
                    active++;
                } else if (active == 5 && !reasons(answer).contains("already-enrolled")) {
                    return answer;
                }
            }
        }
        throw new AssertionError("only " + active + " sections without prerequisites and meetings");
    }

    private void complete(String student, String section, Object grade) {
        Answer enrolled = enroll(student, section);
        assertEquals(201, enrolled.status(), enrolled::toString);
        assertEquals(200, status(enrolled.text("id"), Map.of("status", "completed", "grade", grade)).status());
    }

    private Answer enroll(String student, String section) {
        return campus.post("/enrollments", Map.of("studentId", student, "sectionId", section));
    }

    private Answer status(String enrollment, Map<String, Object> change) {
        return campus.post("/enrollments/" + enrollment + "/status", change);
    }

    private String section(String course) {
        return all("/sections?sort=course.code,number&limit=500").stream()
                .filter(section -> section.get("courseCode").getStringValue().equals(course)).findFirst().orElseThrow()
                .get("id").getStringValue();
    }

    private long alternativesInTheCatalogue() {
        long alternatives = 0;
        for (JsonNode course : all("/courses?limit=500")) {
            JsonNode groups = campus.get("/courses/" + course.get("id").getStringValue() + "/prerequisites").body();
            alternatives += stream(groups.get("allOf")).mapToInt(group -> group.get("anyOf").size()).sum();
        }
        return alternatives;
    }

    /** Every page, by the cursors. */
    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        Answer page = campus.get(path);
        items.addAll(items(page));
        while (!page.body().get("next").isNull()) {
            page = campus.get(path + "&cursor=" + page.text("next"));
            items.addAll(items(page));
        }
        return items;
    }

    private long total(String list) {
        return campus.get(list + "?limit=1&count=true").body().get("total").getLongValue();
    }

    private static List<Long> counts(Answer report, String file) {
        JsonNode entry = stream(report.body().get("files"))
                .filter(node -> node.get("name").getStringValue().equals(file)).findFirst().orElseThrow();
        return List.of("read", "created", "changed", "unchanged", "rejected").stream()
                .map(count -> entry.get(count).getLongValue()).toList();
    }

    private static List<String> reasons(Answer refusal) {
        return stream(refusal.body().get("reasons")).map(reason -> reason.get("code").getStringValue()).toList();
    }

    private static List<String> missingCourses(Answer refusal) {
        return stream(refusal.body().get("reasons").get(0).get("groups")).flatMap(group -> stream(group.get("anyOf")))
                .map(course -> course.get("code").getStringValue()).toList();
    }

    private static String grade(Answer transcript, String course) {
        return stream(transcript.body().get("entries"))
                .filter(entry -> entry.get("courseCode").getStringValue().equals(course)).findFirst().orElseThrow()
                .get("grade").coerceStringValue();
    }

    private static List<JsonNode> items(Answer list) {
        return stream(list.body().get("items")).toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false);
    }

    private byte[] catalogue() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : FILES) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write(content(file));
            }
        }
        return bytes.toByteArray();
    }

    /** Rows after the header; no cell of the catalogue has a line break in it. */
    private long rows(String file) throws IOException {
        return new String(content(file), java.nio.charset.StandardCharsets.UTF_8).lines().count() - 1;
    }

    private byte[] content(String file) throws IOException {
        String whole = System.getProperty("campus.test.catalogue", "");
        if (!whole.isEmpty()) {
            return Files.readAllBytes(Path.of(whole, file));
        }
        try (var in = RegistrationStory.class.getResourceAsStream("/catalogue/" + file)) {
            assertFalse(in == null, file);
            return in.readAllBytes();
        }
    }
}
