package campus.web.registrar.page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.TermQueries;
import campus.application.registrar.TermView;
import campus.application.shared.ListRequest;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.Term;
import campus.web.shared.Access;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Form;
import campus.web.shared.page.Option;
import campus.web.shared.page.Pages;

/** The registrar's desk: how registration of a term goes. */
@Controller("/desk")
@Access.ReadsRecords
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class DeskController {

    private static final ListRequest LATEST_FIRST = new ListRequest(ListRequest.MAX_LIMIT,
            List.of(SortKey.descending(SortField.date("startsOn"))), null, false);

    private final Pages pages;
    private final TermQueries terms;
    private final TermOverviews overviews;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    DeskController(Pages pages, TermQueries terms, TermOverviews overviews, RegistrarSettings settings,
            InstantSource clock) {
        this.pages = pages;
        this.terms = terms;
        this.overviews = overviews;
        this.settings = settings;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> overview(@Nullable @QueryValue String term, HttpRequest<?> request) {
        List<Term> all = terms.list(LATEST_FIRST).items().stream().map(TermView::term).toList();
        Optional<Term> chosen = term == null || term.isBlank() ? current(all) : Optional.of(named(term, all));
        return pages.show(request, "desk/overview", new DeskPage(
                Form.of(Map.of("term", chosen.map(DeskController::code).orElse(""))),
                all.stream().map(DeskController::option).toList(), chosen.map(overviews::of).orElse(null)));
    }

    private Optional<Term> current(List<Term> all) {
        Instant now = clock.instant();
        return CurrentTerm.among(all, now, settings.dayOf(now));
    }

    private static Term named(String code, List<Term> all) {
        return all.stream().filter(each -> code(each).equalsIgnoreCase(code.strip())).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no term with the code \""
                        + code + "\". Choose one of those that the desk offers."));
    }

    private static Option option(Term term) {
        return new Option(code(term), term.details().name() + " (" + code(term) + ")");
    }

    private static String code(Term term) {
        return term.details().code().value();
    }
}
