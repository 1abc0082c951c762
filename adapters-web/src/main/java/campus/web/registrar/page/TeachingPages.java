package campus.web.registrar.page;

import java.util.List;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.RegistrarResources;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionView;
import campus.application.shared.Operator;
import campus.web.shared.Access;
import campus.web.shared.Caller;
import campus.web.shared.ListParameters;
import campus.web.shared.Lists;
import campus.web.shared.page.Pages;

/** An instructor's own desk: the sections that they teach, with ways to rosters and grade books. */
@Controller("/teaching")
@Access.Teaches
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class TeachingPages {

    private final SectionQueries sections;
    private final Lists lists;
    private final Pages pages;

    TeachingPages(SectionQueries sections, Lists lists, Pages pages) {
        this.sections = sections;
        this.lists = lists;
        this.pages = pages;
    }

    @Get
    MutableHttpResponse<String> show(HttpRequest<?> request, @Nullable @QueryValue String cursor, Authentication by) {
        UUID account = Caller.of(by).accountId();
        Lists.Shown<SectionView> own = account == null ? new Lists.Shown<>(List.of(), null)
                : lists.shown(new ListParameters("100", cursor, "-term.code,course.code,number", null),
                        SectionView.SORTS, Operator.EQUAL.of(RegistrarResources.SECTIONS.require("instructorId"),
                                List.of(account)),
                        sections::list);
        return pages.show(request, "my/teaching", own);
    }
}
