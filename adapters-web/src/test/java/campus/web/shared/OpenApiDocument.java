package campus.web.shared;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;

/** The OpenAPI document of this build, against which tests hold the responses they get. */
public final class OpenApiDocument {

    private static final OpenApiInteractionValidator DOCUMENT = OpenApiInteractionValidator
            .createForSpecificationUrl("META-INF/swagger/campus.yml")
            .build();

    private OpenApiDocument() {}

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
