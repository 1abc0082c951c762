package campus.web.shared;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;

/** The OpenAPI document as it is served, against which tests hold the responses they get. */
public final class OpenApiDocument {

    private static final OpenApiInteractionValidator DOCUMENT = OpenApiInteractionValidator
            .createForInlineApiSpecification(served())
            .build();

    private OpenApiDocument() {}

    private static String served() {
        try {
            return HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create(TestServer.url() + "/docs/openapi.yml")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the document does not allow in this response; empty when it is as documented. */
    public static List<String> violations(HttpResponse<String> response) {
        var request = response.request();
        return violations(request.method(), request.uri().getPath(), response.statusCode(), response.headers().map(),
                response.body());
    }

    static List<String> violations(String method, String path, int status, Map<String, List<String>> headers,
            String body) {
        var answer = SimpleResponse.Builder.status(status).withBody(body);
        headers.forEach(answer::withHeader);
        return DOCUMENT.validateResponse(path, Request.Method.valueOf(method), answer.build())
                .getMessages().stream().map(found -> found.getKey() + ": " + found.getMessage()).toList();
    }
}
