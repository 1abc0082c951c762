package campus.web.registrar.page;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

import campus.application.registrar.DeskQueries;
import campus.application.registrar.RegistrarSettings;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Term;
import campus.web.shared.Access;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;
import campus.web.shared.page.Option;
import campus.web.shared.page.Pages;

/** The board of waitlists: every section of a term for which somebody waits. */
@Controller("/desk/waitlists")
@Access.ReadsRecords
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class BoardPages {

    private final Pages pages;
    private final DeskTerms terms;
    private final References references;
    private final DeskQueries desk;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    BoardPages(Pages pages, DeskTerms terms, References references, DeskQueries desk, RegistrarSettings settings,
            InstantSource clock) {
        this.pages = pages;
        this.terms = terms;
        this.references = references;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> board(@Nullable @QueryValue String term, @Nullable @QueryValue String department,
            HttpRequest<?> request) {
        DeskTerms.Choice choice = terms.choice(term);
        List<Option> departments = references.departments();
        DepartmentId only = department(department, departments);
        Form form = Form.of(Map.of("term", choice.code(), "department", department == null ? "" : department));
        return pages.show(request, "waitlist/board", new BoardPage(form, choice.options(), departments,
                choice.chosen().map(chosen -> waiting(chosen, only)).orElse(null)));
    }

    private BoardPage.Waiting waiting(Term term, @Nullable DepartmentId only) {
        Dates dates = new Dates(settings.zone());
        return new BoardPage.Waiting(term.details().name().value(),
                RegistrationWindow.of(term.details(), clock.instant(), dates),
                desk.awaited(term.id(), only, BoardPage.MOST), only != null, dates);
    }

    private static @Nullable DepartmentId department(@Nullable String id, List<Option> departments) {
        if (id == null || id.isBlank()) {
            return null;
        }
        return departments.stream().filter(option -> option.value().equals(id)).findFirst()
                .map(option -> new DepartmentId(UUID.fromString(option.value())))
                .orElseThrow(() -> ProblemException.notFound("department", id));
    }
}
