package campus.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

/** Asks a running Campus over HTTP, and insists on the status of each answer. */
final class RehearsalClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private String token = "";
    private int asked;

    RehearsalClient(URI address) {
        this.address = address;
    }

    static String text(JsonNode record, String member) {
        return Objects.requireNonNull(record.get(member), member).getStringValue();
    }

    /** How many requests were answered. */
    int asked() {
        return asked;
    }

    void signIn(String username, String password) {
        token = "";
        token = text(post(200, "/login", Map.of("username", username, "password", password)), "access_token");
    }

    void signOut() {
        token = "";
    }

    JsonNode get(int status, String path) {
        return json(send(status, request("/api/v1" + path).GET()));
    }

    /** Anything outside the API; the body. */
    String page(int status, String path) {
        return send(status, request(path).GET());
    }

    /** A list as CSV. */
    String table(String path) {
        return send(200, request("/api/v1" + path).header("Accept", "text/csv").GET());
    }

    JsonNode post(int status, String path, Object body) {
        return json(send(status, sending("POST", path, body)));
    }

    /** Under an Idempotency-Key. */
    JsonNode post(int status, String path, Object body, String key) {
        return json(send(status, sending("POST", path, body).header("Idempotency-Key", key)));
    }

    JsonNode put(int status, String path, Object body) {
        return json(send(status, sending("PUT", path, body)));
    }

    /** By PATCH or PUT, whatever the version of the record. */
    JsonNode change(int status, String method, String path, Object body) {
        return json(send(status, sending(method, path, body).header("If-Match", "*")));
    }

    void delete(int status, String path) {
        var _ = send(status, request("/api/v1" + path).DELETE());
    }

    /** Sends a file to be imported. */
    JsonNode upload(int status, String file, String content) {
        String boundary = "campus-rehearsal";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return json(send(status, request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))));
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private HttpRequest.Builder sending(String method, String path, Object body) {
        return request("/api/v1" + path).header("Content-Type", "application/json").method(method, publisher(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(int status, HttpRequest.Builder prepared) {
        HttpRequest request = prepared.build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new UnexpectedAnswerException(request.method() + " " + request.uri().getPath() + " was answered "
                        + answer.statusCode() + ", not " + status + ": " + answer.body());
            }
            asked++;
            return answer.body();
        } catch (IOException e) {
            throw new UnexpectedAnswerException(request.method() + " " + request.uri().getPath()
                    + " was not answered: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswerException("The rehearsal was interrupted.");
        }
    }

    private static BodyPublisher publisher(Object body) {
        try {
            return BodyPublishers.ofString(body instanceof String text ? text
                    : new String(JSON.writeValueAsBytes(body), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? JsonNode.nullNode()
                    : Objects.requireNonNull(JSON.readValue(body, JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Campus does not do what the rehearsal relies on; the message says which request it was. */
    static final class UnexpectedAnswerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnexpectedAnswerException(String message) {
            super(message);
        }
    }
}
