package campus.web.shared;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the server answered. */
public record Answer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** The page that the body is. */
    public Document page() {
        assertTrue(header("Content-Type").startsWith("text/html"), header("Content-Type"));
        return Jsoup.parse(body(), response.uri().toString());
    }

    /** The first value of a header, "" when it is not there. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(body(), e);
        }
    }

    /** The value at a JSON pointer, as text. */
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    public String id() {
        return text("/id");
    }

    public String etag() {
        return header("ETag");
    }

    public Answer expect(int status) {
        assertEquals(status, status(), this::body);
        return this;
    }

    /** A problem of this type, complete and in the right format. */
    public Answer expect(ProblemType type) {
        expect(type.status().getCode());
        assertEquals("/problems/" + type.slug(), text("/type"), this::body);
        assertEquals(type.title(), text("/title"));
        assertEquals(status(), json().at("/status").asInt());
        assertEquals(response.uri().getPath(), text("/instance"));
        assertTrue(text("/detail").length() > 10, this::body);
        assertTrue(header("Content-Type").startsWith("application/problem+json"), header("Content-Type"));
        return this;
    }

    /** Pointers (or parameter names) and codes of all errors, as in "/code required". */
    public List<String> errors() {
        List<String> errors = new ArrayList<>();
        json().path("errors").forEach(error -> errors.add(
                error.path("pointer").asText(error.path("parameter").asText()) + " " + error.path("code").asText()));
        return errors;
    }

    public List<String> reasons() {
        List<String> codes = new ArrayList<>();
        json().path("reasons").forEach(reason -> codes.add(reason.path("code").asText()));
        return codes;
    }
}
