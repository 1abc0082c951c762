package campus.web.registrar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import campus.web.shared.Answer;

import static campus.web.shared.Api.api;

/** Sends files to the import. */
public final class Uploads {

    private static final String BOUNDARY = "----campus";

    private Uploads() {}

    public static Answer file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer file(String name, byte[] content) {
        return part("file", name, content);
    }

    static Answer part(String part, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(body.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** Parts as they stand in a body, each beginning with its Content-Disposition. */
    static Answer raw(String parts) {
        String body = parts.replace("Content-Disposition", "--" + BOUNDARY + "\r\nContent-Disposition") + "--"
                + BOUNDARY + "--\r\n";
        return send(body.getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=" + BOUNDARY);
    }

    public static Answer send(byte[] body, String contentType) {
        return api().with("Content-Type", contentType).send("POST", "/imports", BodyPublishers.ofByteArray(body));
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
