package campus.web.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** The pages behind the types of problems. */
@Controller("/problems")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class ProblemPages {

    @Get
    HttpResponse<String> index() {
        String links = Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"/problems/%s\">%s</a> (%d)</li>".formatted(type.slug(),
                        HtmlPage.escape(type.title()), type.status().getCode()))
                .collect(Collectors.joining("\n"));
        return HtmlPage.of("Problems", "<p>Every kind of problem that the API answers with.</p>\n<ul>\n" + links
                + "\n</ul>\n<p><a href=\"/\">Start page</a></p>");
    }

    @Get("/{slug}")
    HttpResponse<String> page(@PathVariable String slug) {
        ProblemType type = ProblemType.ofSlug(slug).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no problem of this name. All of them are listed at /problems."));
        return HtmlPage.of(type.title(), """
                <dl>
                <dt>Type</dt><dd><code>/problems/%s</code></dd>
                <dt>Status</dt><dd>%d %s</dd>
                <dt>What it means</dt><dd>%s</dd>
                <dt>What helps</dt><dd>%s</dd>
                </dl>
                <p><a href="/problems">All problems</a></p>""".formatted(type.slug(), type.status().getCode(),
                HtmlPage.escape(type.status().getReason()), HtmlPage.escape(type.explanation()),
                HtmlPage.escape(type.remedy())));
    }
}
