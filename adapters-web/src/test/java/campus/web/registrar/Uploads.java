package campus.web.registrar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import campus.web.shared.Answer;
import campus.web.shared.Api;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sends files to the import. */
public final class Uploads {

    private static final String BOUNDARY = "----campus";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Uploads() {}

    public static Answer file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer file(String name, byte[] content) {
        return part("file", name, content);
    }

    /** Sends a file and waits for the end of its import; the job as it is then. */
    public static Answer imported(String name, String content) {
        return ended(file(name, content));
    }

    static Answer imported(String name, byte[] content) {
        return ended(file(name, content));
    }

    /** Asks for the job that an answer has taken, until it has ended. */
    static Answer ended(Answer taken) {
        String path = taken.expect(202).header("Location");
        assertEquals("/api/v1/imports/" + taken.id(), path);
        long start = System.nanoTime();
        while (true) {
            Answer job = api().get(path).expect(200);
            if (!List.of("queued", "running").contains(job.text("/state"))) {
                return job;
            }
            assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), job::body);
        }
    }

    /** What a job rejected, as "line column code"; for the messages see the CSV itself. */
    static List<String> rejects(Answer job) {
        return csv(job).stream().map(row -> row.getField(1) + " " + row.getField(2) + " " + row.getField(3)).toList();
    }

    /** The records of the CSV of a job's rejects, without the header. */
    static List<CsvRecord> csv(Answer job) {
        Answer csv = api().get("/imports/" + job.id() + "/rejects").expect(200);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv.body())) {
            List<CsvRecord> records = reader.stream().toList();
            assertEquals(List.of("file", "line", "column", "code", "message", "row"), records.getFirst().getFields());
            return records.subList(1, records.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the form of the page sends: a file, and a button with the name dryRun, null for none. */
    public static Answer onPage(Api client, String name, String content, @Nullable String dryRun) {
        String button = dryRun == null ? ""
                : "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\n" + dryRun + "\r\n";
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n" + button + "--" + BOUNDARY
                + "--\r\n";
        return client.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).send("POST", "/imports",
                BodyPublishers.ofString(body));
    }

    static Answer part(String part, String name, byte[] content) {
        return part(api(), BOUNDARY, part, name, content);
    }

    /** A part between boundaries of the client's choice. */
    static Answer part(Api client, String boundary, String part, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(client, body.toByteArray(), "multipart/form-data; boundary=" + boundary, "");
    }

    /** Parts as they stand in a body, each beginning with its Content-Disposition. */
    static Answer raw(String parts) {
        return raw(parts, "");
    }

    /** The same with parameters, as in "?dryRun=true". */
    static Answer raw(String parts, String query) {
        return raw(api(), parts, query);
    }

    static Answer raw(Api client, String parts, String query) {
        String body = parts.replace("Content-Disposition", "--" + BOUNDARY + "\r\nContent-Disposition") + "--"
                + BOUNDARY + "--\r\n";
        return send(client, body.getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=" + BOUNDARY, query);
    }

    public static Answer send(byte[] body, String contentType) {
        return send(api(), body, contentType, "");
    }

    private static Answer send(Api client, byte[] body, String contentType, String query) {
        return client.with("Content-Type", contentType).send("POST", "/imports" + query,
                BodyPublishers.ofByteArray(body));
    }

    public static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body);
    }

    /** A zip of names and contents in turn. */
    static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
