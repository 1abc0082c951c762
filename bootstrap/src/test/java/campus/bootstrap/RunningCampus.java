package campus.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole program in this process, on a free port, and somebody signed in as admin who talks to it over HTTP. */
public final class RunningCampus implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final ApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private String token = "";

    private RunningCampus(ApplicationContext context) {
        this.context = context;
        this.address = context.getBean(EmbeddedServer.class).getURL().toString();
    }

    /** Started with these environment variables besides a free port, an admin password and no limit for accounts. */
    public static RunningCampus with(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(
                Map.of("CAMPUS_PORT", "0", "CAMPUS_ADMIN_PASSWORD", PASSWORD, "CAMPUS_DEMO", "false",
                        "CAMPUS_RATE_LIMIT", "off"));
        all.putAll(environment);
        return new RunningCampus(Main.start(Configuration.from(all)));
    }

    public RunningCampus signedIn() {
        token = token("admin", PASSWORD);
        return this;
    }

    /** The same program for somebody else; it ends with this one. */
    RunningCampus signedIn(String username, String password) {
        RunningCampus other = new RunningCampus(context);
        other.token = other.token(username, password);
        return other;
    }

    /** The same program for a script that sends a token; it ends with this one. */
    RunningCampus asking(String with) {
        RunningCampus other = new RunningCampus(context);
        other.token = with;
        return other;
    }

    String token() {
        return token;
    }

    /** Where a browser finds it, without a slash at the end. */
    public String address() {
        return address;
    }

    private String token(String username, String password) {
        return post("/login", Map.of("username", username, "password", password)).text("access_token");
    }

    ApplicationContext context() {
        return context;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** What {@code /health} and the paths below it tell. */
    Answer health(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/health" + path)).GET();
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    /** Any request with a JSON body, for whatever version of a record. */
    Answer ask(String method, String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").header("If-Match", "*").method(method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body))));
    }

    /** A body that is no JSON. */
    String text(String path) {
        return exchange(request(path).GET()).body();
    }

    /** A list as CSV. */
    String table(String path) {
        return exchange(request(path).header("Accept", "text/csv").GET()).body();
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json(body))));
    }

    /** A page, as it comes. */
    HttpResponse<String> page(String path) {
        return exchange(toPage(path).GET());
    }

    /** What comes when a form is sent to a page; no redirect is followed. */
    HttpResponse<String> page(String path, String contentType, byte[] form) {
        return exchange(toPage(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(form)));
    }

    private HttpRequest.Builder toPage(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html, */*;q=0.5")
                .header("Authorization", "Bearer " + token);
    }

    /** The same under an Idempotency-Key. */
    Answer post(String key, String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json(body))));
    }

    /** Changes a record, whatever its version is by now. */
    public Answer patch(String path, Object body) {
        return ask("PATCH", path, body);
    }

    /** Uploads a file and waits for the end of its import; the job as it is then. */
    Answer imported(String fileName, byte[] content) {
        Answer job = upload(fileName, content);
        assertEquals(202, job.status(), job::toString);
        long start = System.nanoTime();
        while (List.of("queued", "running").contains(job.text("state"))) {
            assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), job::toString);
            job = get("/imports/" + job.text("id"));
        }
        return job;
    }

    Answer upload(String fileName, byte[] content) {
        String boundary = "campus-test-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request("/imports").header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        String body = response.body().isEmpty() ? "null" : response.body();
        try {
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    JSON.readValue(body, JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object body) {
        try {
            return new String(JSON.writeValueAsBytes(body), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A status, the type of the body, and the body, which is JSON. */
    public record Answer(int status, String type, JsonNode body) {

        /** The whole body as JSON. */
        String shown() {
            return json(body);
        }

        public String text(String field) {
            return body.get(field).coerceStringValue();
        }
    }
}
