package campus.web.registrar.page;

import java.util.Map;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.web.shared.Access;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/** The registrar's desk: how registration of a term goes. */
@Controller("/desk")
@Access.ReadsRecords
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class DeskController {

    private final Pages pages;
    private final DeskTerms terms;
    private final TermOverviews overviews;

    DeskController(Pages pages, DeskTerms terms, TermOverviews overviews) {
        this.pages = pages;
        this.terms = terms;
        this.overviews = overviews;
    }

    @Get
    HttpResponse<String> overview(@Nullable @QueryValue String term, HttpRequest<?> request) {
        DeskTerms.Choice choice = terms.choice(term);
        return pages.show(request, "desk/overview", new DeskPage(Form.of(Map.of("term", choice.code())),
                choice.options(), choice.chosen().map(overviews::of).orElse(null)));
    }
}
