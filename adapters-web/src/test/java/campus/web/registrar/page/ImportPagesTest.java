package campus.web.registrar.page;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import campus.application.registrar.ImportKind;
import campus.web.registrar.Catalogue;
import campus.web.registrar.Uploads;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Browser;
import campus.web.shared.LowLevel;
import campus.web.shared.Tokens;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportPagesTest {

    private static final Api OFFICE = Browser.signedIn("registrar").with("Accept", "text/html");
    private static final String HEADER = "student_number,name,email\n";

    private final String number = Catalogue.unique();

    @Test
    void lookFirstAndImportTheSameFileThen() {
        String content = HEADER + number + ",Ann," + number + "@school.example\nbad,Bob,nowhere\n";
        Answer sent = Uploads.onPage(OFFICE, "students.csv", content, null).expect(303);
        Document look = ended(sent.header("Location"));
        assertTrue(look.text().contains("1 record would be created, 0 changed, 0 stay as they are, and 1 row would be "
                + "rejected."), look::text);
        assertEquals("3", look.select("#rejects ~ .scroll tbody td").get(1).text());
        assertEquals("/api/v1" + sent.header("Location") + "/rejects", look.select("a[download]").attr("href"));
        assertEquals("0", api().get("/students?count=true&filter=studentNumber==" + number).text("/total"));
        String again = look.expectFirst("form[action$=/again]").attr("action");
        String job = OFFICE.submit(again, "dryRun", "false").expect(303).header("Location");
        Document done = ended(job);
        assertTrue(done.text().contains("The import is done: 1 created, 0 changed, 0 as they were, 1 rejected."),
                done::text);
        assertEquals(0, done.select("form[action$=/again]").size());
        assertEquals("1", api().get("/students?count=true&filter=studentNumber==" + number).text("/total"));
        assertEquals(job, OFFICE.submit(again, "dryRun", "false").expect(303).header("Location"));
        assertEquals(job, OFFICE.get(sent.header("Location")).page().select("a:contains(started with this)")
                .attr("href"));
    }

    @Test
    void importAtOnceWhenThatButtonIsPressed() {
        String job = Uploads.onPage(OFFICE, "students.csv", HEADER + number + ",Ann," + number + "@school.example\n",
                "false").expect(303).header("Location");
        assertTrue(ended(job).text().contains("The import is done: 1 created"));
        Document nothing = ended(Uploads.onPage(OFFICE, "students.csv",
                HEADER + number + ",Ann," + number + "@school.example\n", "true").header("Location"));
        assertTrue(nothing.text().contains("There is nothing to import: 1 row is stored already"), nothing::text);
        assertEquals(0, nothing.select("form[action$=/again]").size());
    }

    @Test
    void listImportsTheNewestFirst() {
        String job = Uploads.onPage(OFFICE, "students.csv", HEADER + "?,x,y\n", "true").header("Location");
        ended(job);
        Document page = OFFICE.get("/imports").expect(200).page();
        assertEquals(job, page.select("tbody th a[href]").attr("href"), page::text);
        assertTrue(page.select("#content .scroll").last().select("tbody tr").first().text()
                .endsWith("students.csv done dry run " + user() + " 0 0 0 1"), page::text);
        assertEquals("multipart/form-data", page.select("form[action=/imports]").attr("enctype"));
        assertEquals("Look first (dry run)", page.select("form[action=/imports] button").first().text());
        assertEquals("Imports", page.select("nav a[aria-current]").text());
    }

    private static String user() {
        return OFFICE.get("/account").page().select("header .who a").text();
    }

    @Test
    void sayAtTheFieldWhatIsWrongWithAnUpload() {
        assertEquals("Choose a file that is not empty: a CSV named after what it holds, such as students.csv, or a zip "
                + "of them.", error(Uploads.onPage(OFFICE, "", "", "true").expect(422)));
        assertTrue(error(Uploads.onPage(OFFICE, "students.csv", "", "true").expect(422)).startsWith("Choose a file"));
        assertTrue(error(Uploads.onPage(OFFICE, "people.csv", "x", "true").expect(422)).contains("departments.csv"));
        assertEquals("The file is not a proper zip; make it anew.",
                error(Uploads.onPage(OFFICE, "school.zip", "no zip", "true").expect(422)));
        assertTrue(error(Uploads.onPage(OFFICE, "students.csv", HEADER, "perhaps").expect(422))
                .startsWith("Choose a file"));
    }

    @Test
    void sayThatAFileIsTooLarge() {
        String head = "POST /imports HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: text/html\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000000\r\n";
        String answer = LowLevel.exchange(head + "Authorization: Bearer " + Tokens.token("registrar", 60) + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("The file is larger than 128 MB"), answer);
        assertTrue(answer.contains("id=\"file-error\""), answer);
        String stranger = LowLevel.exchange(head + "\r\n");
        assertTrue(!stranger.contains("students.csv"), stranger);
    }

    @Test
    void takeNoFileFromAnotherSite() {
        Uploads.onPage(OFFICE.with("Sec-Fetch-Site", "cross-site"), "students.csv", HEADER, "true").expect(403);
        Uploads.onPage(OFFICE.with("Sec-Fetch-Site", "same-origin"), "students.csv", HEADER, "true").expect(303);
    }

    @ParameterizedTest
    @EnumSource
    void haveATemplateOfEachFile(ImportKind kind) {
        Answer template = OFFICE.get("/imports/templates/" + kind.fileName()).expect(200);
        assertTrue(template.header("Content-Type").startsWith("text/csv"), template.header("Content-Type"));
        assertTrue(template.header("Content-Disposition").contains(kind.fileName()));
        assertTrue(template.body().startsWith(kind.requiredColumns().getFirst() + ","), template::body);
        Document filled = ended(Uploads.onPage(OFFICE, kind.fileName(), template.body(), "true").expect(303)
                .header("Location"));
        assertTrue(filled.text().contains("There is nothing to import: no row is stored already, and no row would be"),
                filled::text);
        OFFICE.get("/imports/templates/people.csv").expect(404);
    }

    @Test
    void areForTheOfficeAndShownToViewers() {
        String job = Uploads.onPage(OFFICE, "students.csv", HEADER + number + ",Ann,a" + number + "@school.example\n",
                "true").header("Location");
        ended(job);
        Api viewer = Browser.signedIn("viewer").with("Accept", "text/html");
        assertEquals(0, viewer.get("/imports").expect(200).page().select("main form").size());
        assertEquals(0, viewer.get(job).expect(200).page().select("main form").size());
        viewer.submit(job + "/again", "dryRun", "false").expect(403);
        Uploads.onPage(viewer, "students.csv", HEADER, "true").expect(403);
        for (String role : List.of("student", "instructor")) {
            Api other = Browser.signedIn(role).with("Accept", "text/html");
            other.get("/imports").expect(403);
            other.get(job).expect(403);
            other.get("/imports/templates/students.csv").expect(403);
            assertEquals(0, other.get("/").page().select("nav a[href=/imports]").size());
        }
        OFFICE.get("/imports/ffffffff-ffff-7fff-8fff-ffffffffffff").expect(404);
        OFFICE.get(job + "?after=x").expect(400);
    }

    private static String error(Answer answer) {
        Document page = answer.page();
        assertEquals("true", page.select("#file").attr("aria-invalid"));
        return page.select("#file-error").text();
    }

    /** The page of an import when it has ended. */
    static Document ended(String job) {
        Document page = OFFICE.get(job).expect(200).page();
        for (int i = 0; i < 600 && !page.select("progress").isEmpty(); i++) {
            assertEquals("5", page.select("noscript meta").attr("content"));
            assertEquals("every 2s", page.select("#import").attr("hx-trigger"));
            page = OFFICE.get(job).expect(200).page();
        }
        assertEquals(0, page.select("[hx-trigger], noscript").size());
        return page;
    }
}
