package campus.web.registrar.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportJob.Failure;
import campus.application.registrar.ImportJob.State;
import campus.application.registrar.ImportKind;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportReject;
import campus.application.registrar.SampleImportJobs;
import campus.domain.shared.Actor;
import campus.web.registrar.Catalogue;
import campus.web.registrar.Uploads;
import campus.web.shared.Api;
import campus.web.shared.Browser;
import campus.web.shared.TestServer;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportJobPagesTest {

    private static final Api OFFICE = Browser.signedIn("registrar").with("Accept", "text/html");

    @Test
    void askBeforeManyAreDropped() {
        String term = Catalogue.term();
        String course = Catalogue.course();
        String section = Catalogue.section(course, term, 5, 0, "[]");
        String student = Catalogue.student();
        Catalogue.enroll(student, section).expect(201);
        String row = String.join(",", api().get("/students/" + student).text("/studentNumber"),
                api().get("/courses/" + course).text("/code"), api().get("/terms/" + term).text("/code"),
                api().get("/sections/" + section).text("/number"), "dropped");
        String job = Uploads.onPage(OFFICE, "enrollments.csv",
                "student_number,course_code,term_code,section_number,status\n" + row + "\n", "true").expect(303)
                .header("Location");
        Document refused = ImportPagesTest.ended(job);
        assertTrue(refused.select(".notice.bad").text().contains("more than half of the active students of one "
                + "section"), refused::text);
        assertTrue(refused.select("tbody tr").first().text().endsWith("1 1"), refused::text);
        Document first = OFFICE.submit(job + "/again", "dryRun", "true").expect(422).page();
        assertEquals("Tick this when these students shall be dropped; else correct the file and send it again.",
                first.select("#allowDrops-error").text());
        String look = OFFICE.submit(job + "/again", "dryRun", "true", "allowDrops", "true").expect(303)
                .header("Location");
        Document looked = ImportPagesTest.ended(look);
        assertTrue(looked.text().contains("1 changed"), looked::text);
        String done = OFFICE.submit(look + "/again", "dryRun", "false").expect(303).header("Location");
        assertTrue(ImportPagesTest.ended(done).text().contains("The import is done: 0 created, 1 changed"));
        assertEquals("0", api().get("/sections/" + section).text("/seatsTaken"));
    }

    @Test
    void sayThatAFileIsGone() {
        ImportJob job = new ImportJob(SampleImportJobs.queued(701, now()).id(), "school.zip",
                new Options(true, false),
                new Actor("admin"), State.DONE, null, now(), now(), now(), now(),
                List.of(new ImportJob.FileProgress("students.csv", ImportKind.STUDENTS, 9,
                        9, new Counts(3, 0, 0, 0))),
                List.of());
        String place = add(job);
        Document page = OFFICE.get(place).page();
        assertTrue(page.text().contains("The file is not kept any more"), page::text);
        assertEquals(1, page.select("form[action=/imports]").size());
        Document refused = OFFICE.submit(place + "/again", "dryRun", "false").expect(422).page();
        assertEquals(1, refused.select("[role=alert]").size(), refused::html);
        assertTrue(refused.select("[role=alert]").text().contains("not kept any more"), refused::text);
    }

    @Test
    void showHowFarItIs() {
        ImportJob job = SampleImportJobs.queued(702, now());
        String place = add(job);
        Document waits = OFFICE.get(place).page();
        assertTrue(waits.text().contains("Waits until the imports before it are done."), waits::text);
        assertEquals("0", waits.select("progress").attr("value"));
        Instant start = now().minus(Duration.ofSeconds(100));
        save(new ImportJob(job.id(), job.fileName(), job.options(), job.by(), State.RUNNING, null, start, start, null,
                now(), List.of(new ImportJob.FileProgress("students.csv",
                        ImportKind.STUDENTS, 1_000, 250, new Counts(5_000, 0, 0, 0))),
                List.of()));
        Document runs = OFFICE.get(place).page();
        assertEquals("25", runs.select("progress").attr("value"));
        assertEquals("25 %", runs.select("progress").text());
        assertTrue(runs.text().contains("25 % 50 rows a second about 5 minutes left"), runs::text);
    }

    @Test
    void sayWhatHelpsAfterAFailure() {
        assertTrue(page(703, State.FAILED, Failure.BUSY).text().contains("others wrote the same records"));
        assertTrue(page(704, State.FAILED, Failure.FAULT).text().contains("tell the operator the time"));
        assertTrue(page(705, State.INTERRUPTED, null).text().contains("Campus was stopped while it ran"));
        assertTrue(page(706, State.INTERRUPTED, null).select("form[action=/imports] input[type=file]").size() == 1);
    }

    @Test
    void showRejectedRowsPageByPage() {
        ImportJob job = SampleImportJobs.queued(707, now());
        String place = add(new ImportJob(job.id(), job.fileName(), job.options(), job.by(), State.DONE, null, now(),
                now(), now(), now(), List.of(new ImportJob.FileProgress("students.csv",
                        ImportKind.STUDENTS, 9, 9, new Counts(0, 0, 0, 120))),
                List.of()));
        TestServer.REGISTRAR.adapters().importJobs().addRejects(job.id(), LongStream.rangeClosed(1, 120)
                .mapToObj(line -> new ImportReject(line, "students.csv", line + 1, "email", "malformed", "Wrong.",
                        "<b>" + line))
                .toList());
        Document first = OFFICE.get(place).page();
        assertEquals("<b>1", first.select("td code").first().text());
        assertEquals(50, first.select("td code").size());
        String next = first.select(".pager a").attr("href");
        assertEquals(place + "?after=50#rejects", next);
        Document last = OFFICE.get(place + "?after=100").page();
        assertEquals(20, last.select("td code").size());
        assertEquals(List.of("First page"), last.select(".pager a").eachText());
    }

    private static Document page(int number, State state, Failure failure) {
        ImportJob job = SampleImportJobs.queued(number, now());
        return OFFICE.get(add(new ImportJob(job.id(), job.fileName(), job.options(), job.by(), state, failure, now(),
                now(), now(), now(), job.files(), List.of()))).expect(200).page();
    }

    private static String add(ImportJob job) {
        TestServer.REGISTRAR.adapters().importJobs().add(job);
        UUID id = job.id().value();
        return "/imports/" + id;
    }

    private static void save(ImportJob job) {
        TestServer.REGISTRAR.adapters().importJobs().save(job);
    }

    private static Instant now() {
        return TestServer.REGISTRAR.clock().instant();
    }
}
