package campus.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;

/**
 * Gives every {@link Versioned} answer an ETag: its version, and a digest of its text, since what it shows of other
 * records changes without a new version. A read whose tag the client has already is answered with 304;
 * any other with the text of which the digest was made.
 */
@ServerFilter("/**")
final class EntityTags implements ApiFilter {

    /** As many of the digest as keep two answers apart. */
    private static final int DIGITS = 16;

    private final JsonMapper json;

    EntityTags(JsonMapper json) {
        this.json = json;
    }

    @ResponseFilter
    void tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!(response.body() instanceof Versioned versioned)) {
            return;
        }
        byte[] text = text(versioned);
        String tag = of(versioned, text);
        response.header(HttpHeaders.ETAG, tag);
        if ((request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
                && request.getHeaders().contains(HttpHeaders.IF_NONE_MATCH) && isKnown(tag, request)) {
            response.status(HttpStatus.NOT_MODIFIED).body(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            response.body(text).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isKnown(String tag, HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1))).map(String::strip)
                .anyMatch(known -> known.equals("*") || known.replaceFirst("^W/", "").equals(tag));
    }

    String of(Versioned body) {
        return of(body, text(body));
    }

    private static String of(Versioned body, byte[] text) {
        return "\"" + body.version() + "-" + Sha256.of(text).substring(0, DIGITS) + "\"";
    }

    private byte[] text(Versioned body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
