package campus.web.shared.page;

import java.util.List;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** The pages behind the types of problems. */
@Controller("/problems")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class ProblemPages {

    private final Pages pages;

    ProblemPages(Pages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<String> index(HttpRequest<?> request) {
        return pages.show(request, "problem-types", List.of(ProblemType.values()));
    }

    @Get("/{slug}")
    HttpResponse<String> page(@PathVariable String slug, HttpRequest<?> request) {
        return pages.show(request, "problem-type",
                ProblemType.ofSlug(slug).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                        "There is no problem of this name. All of them are listed at /problems.")));
    }
}
