package campus.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A client of the test server that holds every answer against the OpenAPI document. Immutable. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration RENEWAL = Duration.ofMinutes(5);
    private static final Map<Long, String> TOKENS = new ConcurrentHashMap<>();

    private final List<String> headers;

    private Api(List<String> headers) {
        this.headers = headers;
    }

    /** Signed in as administrator. */
    public static Api api() {
        return new Api(List.of("Authorization", "Bearer " + TOKENS
                .computeIfAbsent(System.nanoTime() / RENEWAL.toNanos(), any -> token())));
    }

    /** Ends before all tests together do. */
    private static String token() {
        return anonymous().post("/login", "{\"username\": \"admin\", \"password\": \"" + TestServer.PASSWORD + "\"}")
                .text("/access_token");
    }

    public static Api anonymous() {
        return new Api(List.of());
    }

    public Api with(String header, String value) {
        return new Api(Stream.concat(headers.stream(), List.of(header, value).stream()).toList());
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    /** What the form of a page sends: names and values. */
    public Answer submit(String path, String... fields) {
        StringJoiner form = new StringJoiner("&");
        for (int i = 0; i < fields.length; i += 2) {
            form.add(URLEncoder.encode(fields[i], StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return with("Content-Type", "application/x-www-form-urlencoded").with("Accept", "text/html").send("POST", path,
                BodyPublishers.ofString(form.toString()));
    }

    public Answer put(String path, String ifMatch, String json) {
        return with("Content-Type", "application/json").with("If-Match", ifMatch).send("PUT", path,
                BodyPublishers.ofString(json));
    }

    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }

    public Answer patch(String path, String ifMatch, String json) {
        return with("Content-Type", "application/merge-patch+json").with("If-Match", ifMatch).send("PATCH", path,
                BodyPublishers.ofString(json));
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Paths stand below /api/v1, unless they name another part of the server or a page is asked for. */
    public Answer send(String method, String path, BodyPublisher body) {
        String full = headers.contains("text/html")
                || path.matches("/(api|problems|docs|health|assets|sign-in|sign-out|page-of-tests)\\b.*|/") ? path
                        : "/api/v1" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestServer.url() + full)).method(method, body);
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (full.startsWith("/api/")) {
                List<String> violations = OpenApiDocument.violations(response).stream()
                        .filter(found -> !isOutsideTheDocument(found, full, response.statusCode())).toList();
                assertEquals(List.of(), violations, () -> method + " " + full + " -> " + response.statusCode() + " "
                        + response.body());
            }
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOutsideTheDocument(String found, String path, int status) {
        return (status == 404 || path.startsWith("/api/v1/faults/"))
                && found.startsWith("validation.request.path.missing")
                || path.matches(".*[?&](include|fields)=.*") && found.contains("additionalProperties")
                || status == 405 && found.startsWith("validation.request.operation.notAllowed");
    }
}
