package campus.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.RunningCampus.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the office does on pages: a catalogue comes in after a look, and a full section gets more seats. */
abstract class OfficeStory {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "campus-test-boundary";

    @TempDir private Path folder;
    private RunningCampus campus;
    private RunningCampus other;

    /** The environment variables that name an empty database. */
    abstract Map<String, String> database(Path folder);

    /** Another instance on the same records, or the same one. */
    abstract RunningCampus other(RunningCampus campus, Map<String, String> environment);

    @BeforeEach
    void start() {
        Map<String, String> environment = database(folder);
        campus = RunningCampus.with(environment).signedIn();
        other = other(campus, environment);
    }

    @AfterEach
    void stop() {
        if (other != campus) {
            other.close();
        }
        campus.close();
    }

    @Test
    void importsACatalogueAfterALookOnWhicheverInstance() throws Exception {
        String look = location(campus.page("/imports", "multipart/form-data; boundary=" + BOUNDARY, upload()));
        Answer looked = ended(look);
        assertEquals("true", looked.text("dryRun"));
        assertEquals("0", campus.get("/courses?count=true").text("total"));
        assertTrue(campus.page(look).body().contains("Import these files now"));
        String job = location(other.page(look + "/again", FORM, "dryRun=false".getBytes(StandardCharsets.UTF_8)));
        assertEquals(job,
                location(campus.page(look + "/again", FORM, "dryRun=false".getBytes(StandardCharsets.UTF_8))));
        Answer done = ended(job);
        assertEquals("done", done.text("state"));
        for (String count : List.of("created", "changed", "unchanged", "rejected")) {
            assertEquals(looked.text(count), done.text(count), count);
        }
        assertEquals("2", other.get("/imports?count=true").text("total"));
        assertTrue(Long.parseLong(campus.get("/courses?count=true").text("total")) > 0);
        campus.context().getBean(ExpiredRows.class).remove();
        assertEquals(job,
                location(campus.page(look + "/again", FORM, "dryRun=false".getBytes(StandardCharsets.UTF_8))));
        assertTrue(campus.page("/imports").body().contains("catalogue.zip"));
    }

    @Test
    void givesANewSeatToWhoeverWaits() {
        String department = id("/departments", Map.of("code", "D", "name", "Art"));
        String course = id("/courses", Map.of("code", "ART 1", "title", "Art", "credits", 4, "departmentId",
                department));
        String term = id("/terms", Map.of("code", "t", "name", "Term", "startsOn", "2026-01-01", "endsOn",
                "2099-12-31"));
        String section = id("/sections", Map.of("courseId", course, "termId", term, "number", "A", "capacity", 1,
                "waitlistCapacity", 2));
        enroll(section, "S1");
        String held = enroll(section, "S2");
        String next = enroll(section, "S3");
        assertEquals(200, campus.patch("/students/" + held(held), Map.of("hold", "Unpaid fees")).status());
        String place = "/sections/" + section + "/waitlist";
        String page = campus.page(place).body();
        assertTrue(page.contains("Unpaid fees") && page.contains("Gets the next free seat."), page);
        assertEquals(place,
                location(campus.page(place + "/room", FORM, "version=0&seats=1".getBytes(StandardCharsets.UTF_8))));
        assertEquals("active", other.get("/enrollments/" + next).text("status"));
        assertEquals("waitlisted", other.get("/enrollments/" + held).text("status"));
        assertTrue(campus.page("/desk/waitlists?term=t").body().contains("No seat is free."));
        assertEquals("2", campus.get("/sections/" + section).text("capacity"));
        assertTrue(campus.page("/sections/" + section + "/roster").body().contains("Student S3"));
    }

    private String held(String enrollment) {
        return campus.get("/enrollments/" + enrollment).text("studentId");
    }

    private String enroll(String section, String number) {
        String student = id("/students", Map.of("studentNumber", number, "name", "Student " + number, "email",
                number + "@school.example"));
        return id("/enrollments", Map.of("studentId", student, "sectionId", section));
    }

    private String id(String path, Map<String, Object> body) {
        Answer added = campus.post(path, body);
        assertEquals(201, added.status(), added::toString);
        return added.text("id");
    }

    /** The import when it has ended. */
    private Answer ended(String page) throws InterruptedException {
        Answer job = other.get(page);
        for (int i = 0; i < 1_200 && List.of("queued", "running").contains(job.text("state")); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            job = other.get(page);
        }
        return job;
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer::body);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private byte[] upload() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"catalogue.zip\"\r\nContent-Type: application/zip\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(CatalogueFiles.zip(folder)));
        body.writeBytes(("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n--"
                + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
