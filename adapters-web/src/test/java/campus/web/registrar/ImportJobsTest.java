package campus.web.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ImportJobsTest {

    private final String code = Catalogue.unique();

    @Test
    void areTakenAtOnceAndReadAtTheirLocation() {
        Answer taken = Uploads.file("C:/data/Departments.csv", "code,name\n" + code + ",Art\n").expect(202);
        assertEquals("Departments.csv", taken.text("/fileName"));
        assertEquals("queued", taken.text("/state"));
        assertEquals("admin", taken.text("/by"));
        assertEquals("0.0", taken.text("/percentage"));
        assertEquals("[]", taken.json().at("/drops").toString());
        Answer done = Uploads.ended(taken);
        assertEquals("no-store", done.header("Cache-Control"));
        assertEquals("done", done.text("/state"));
        assertEquals("departments", done.text("/files/0/kind"));
        assertEquals("1", done.text("/files/0/created"));
        assertTrue(done.json().at("/message").isNull() && done.json().at("/timeLeft").isNull(), done.body());
        assertTrue(done.json().hasNonNull("startedAt") && done.json().hasNonNull("finishedAt"), done.body());
    }

    @Test
    void areListedNewestFirst() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sent.addFirst(Uploads.imported("departments.csv", "code,name\n").id());
        }
        Answer page = api().get("/imports?limit=2").expect(200);
        assertEquals(sent.subList(0, 2), ids(page));
        Answer next = api().get("/imports?limit=2&cursor=" + page.text("/next")).expect(200);
        assertEquals(sent.getLast(), ids(next).getFirst());
        assertTrue(page.header("Link").contains("rel=\"first\""), page.header("Link"));
        assertEquals(sent.getFirst(), ids(api().get("/imports?limit=1&sort=-createdAt")).getFirst());
        api().get("/imports?sort=state").expect(ProblemType.INVALID_PARAMETER);
    }

    private static List<String> ids(Answer page) {
        List<String> ids = new ArrayList<>();
        page.json().at("/items").forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }

    @Test
    void offerWhatTheyRejectedForDownload() {
        Answer job = Uploads.imported("departments.csv",
                "code,name\n" + code + ",Art,=1+1\n=cmd,\u00C4\n@x," + "y".repeat(3_000) + "\n");
        Answer csv = api().get("/imports/" + job.id() + "/rejects").expect(200);
        assertEquals("text/csv; charset=utf-8", csv.header("Content-Type").toLowerCase(Locale.ROOT));
        assertTrue(csv.header("Content-Disposition").matches("attachment; filename=\"rejects-" + job.id() + ".csv\".*"),
                csv.header("Content-Disposition"));
        assertEquals("no-store", csv.header("Cache-Control"));
        List<String> lines = csv.body().lines().toList();
        assertEquals("file,line,column,code,message,row", lines.getFirst());
        assertEquals(
                "departments.csv,2,,wrong-cell-count,\"The row has 3 cells, the header 2; check commas and quotes.\","
                        + "\"" + code + ",Art,=1+1\"",
                lines.get(1));
        assertTrue(lines.get(2).startsWith("departments.csv,3,code,malformed,")
                && lines.get(2).endsWith(",\"'=cmd,\u00C4\""), lines.get(2));
        assertEquals(2_001, Uploads.csv(job).getLast().getField(5).length());
    }

    @Test
    void rejectInPagesOfAnyNumber() {
        StringBuilder rows = new StringBuilder("code,name\n");
        for (int i = 0; i < 2_500; i++) {
            rows.append("?,Art\n");
        }
        Answer job = Uploads.imported("departments.csv", rows.toString());
        assertEquals("2500", job.text("/rejected"));
        assertEquals(2_500, Uploads.csv(job).size());
        assertEquals("2501", Uploads.csv(job).getLast().getField(1));
    }

    @Test
    void areUnknownUnderAnotherId() {
        for (String path : List.of("/imports/" + UUID.randomUUID(), "/imports/" + UUID.randomUUID() + "/rejects")) {
            api().get(path).expect(ProblemType.NOT_FOUND);
        }
        api().get("/imports/x").expect(ProblemType.INVALID_PARAMETER);
        api().with("Accept", "application/json").get("/imports/" + UUID.randomUUID() + "/rejects")
                .expect(ProblemType.NOT_ACCEPTABLE);
    }
}
