package campus.web.shared.page;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import org.jspecify.annotations.Nullable;

import campus.web.shared.ProblemException;

/**
 * Answers with pages. A template gets the {@link Visit} as {@code visit} and what the controller found as
 * {@code model}; all that it writes is escaped for its place. A page is complete before anything of it is sent.
 */
@Singleton
public final class Pages {

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A page that needs nothing but the visit. */
    public MutableHttpResponse<String> show(HttpRequest<?> request, String template) {
        return shown(request, HttpStatus.OK, template, null);
    }

    /** A page; {@code template} is its path below {@code src/main/jte}, without its ending. */
    public MutableHttpResponse<String> show(HttpRequest<?> request, String template, Object model) {
        return show(request, HttpStatus.OK, template, model);
    }

    /** A page that comes with a status of its own, such as a form that cannot be accepted. */
    public MutableHttpResponse<String> show(HttpRequest<?> request, HttpStatus status, String template,
            Object model) {
        return shown(request, status, template, model);
    }

    /** A page that shows why something is refused, with its status and when to try again. */
    public MutableHttpResponse<String> show(HttpRequest<?> request, ProblemException why, String template,
            Object model) {
        MutableHttpResponse<String> response = shown(request, why.type().status(), template, model);
        why.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, "" + seconds));
        return response;
    }

    /** Puts a page into an answer whose status and headers stand already. */
    void fill(MutableHttpResponse<?> response, HttpRequest<?> request, String template, @Nullable Object model) {
        StringOutput html = new StringOutput();
        Visit visit = Visit.of(request);
        engine.render(template + ".jte",
                model == null ? Map.of("visit", visit) : Map.of("visit", visit, "model", model), html);
        response.body(html.toString()).contentType(HTML).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private MutableHttpResponse<String> shown(HttpRequest<?> request, HttpStatus status, String template,
            @Nullable Object model) {
        MutableHttpResponse<String> response = HttpResponse.status(status);
        fill(response, request, template, model);
        if (request.getCookies().contains(Notice.COOKIE)) {
            response.cookie(Notice.none());
        }
        return response;
    }

    /** Goes on to another page of this site after something was done, which a reload then does not repeat. */
    public MutableHttpResponse<String> goTo(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /** The same, and there the text of this key (in the bundle "notice") is shown once. */
    public MutableHttpResponse<String> goTo(String path, String notice, String... arguments) {
        return goTo(path).cookie(new Notice(notice, List.of(arguments)).cookie());
    }
}
