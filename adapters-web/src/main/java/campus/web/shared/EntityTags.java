package campus.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;

/**
 * Gives every {@link Versioned} answer an ETag: its version, and a digest of its text, since what it shows of other
 * records changes without a new version. A read whose tag the client has already is answered with 304.
 */
@ServerFilter("/api/**")
final class EntityTags {

    private final JsonMapper json;

    EntityTags(JsonMapper json) {
        this.json = json;
    }

    @ResponseFilter
    void tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!(response.body() instanceof Versioned versioned)) {
            return;
        }
        String tag = "\"" + versioned.version() + "-" + digest(versioned) + "\"";
        response.header(HttpHeaders.ETAG, tag);
        if ((request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
                && request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1))).map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.replaceFirst("^W/", "").equals(tag))) {
            response.status(HttpStatus.NOT_MODIFIED).body(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private String digest(Versioned body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
