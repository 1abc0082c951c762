package campus.web.registrar.page;

import java.util.List;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.SectionView;
import campus.application.shared.Page;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.StudentId;
import campus.web.registrar.EnrollmentOutcomes;
import campus.web.registrar.Reaches;
import campus.web.shared.Access;
import campus.web.shared.Caller;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/** A student's own desk: what they take and when, what they could take, and a cart on the way there. */
@Controller("/my")
@Access.Studies
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
public final class MyPages {

    private static final String TEMPLATE = "my/desk";

    private final MyStudies studies;
    private final SectionSearch sections;
    private final ChangeEnrollmentStatus change;
    private final Pages pages;

    MyPages(MyStudies studies, SectionSearch sections, ChangeEnrollmentStatus change, Pages pages) {
        this.studies = studies;
        this.sections = sections;
        this.change = change;
        this.pages = pages;
    }

    @Get
    MutableHttpResponse<String> show(HttpRequest<?> request, Authentication by) {
        StudentId me = MyStudies.of(Caller.of(by));
        return pages.show(request, TEMPLATE, studies.page(me, Cart.of(request), Form.empty()));
    }

    @Post("/enrollments/{id}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> drop(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        Caller caller = Caller.of(by);
        StudentId me = MyStudies.of(caller);
        try {
            EnrollmentView own = studies.present(me).stream()
                    .filter(view -> view.enrollment().id().value().equals(id)).findFirst()
                    .orElseThrow(() -> ProblemException.notFound("enrollment", id));
            ChangeEnrollmentStatus.Command command = new ChangeEnrollmentStatus.Command(new EnrollmentId(id),
                    EnrollmentStatus.DROPPED, null, null, Versions.of(form), caller.actor());
            EnrollmentOutcomes.changed(change.change(command, Reaches.changing(by, command)), id,
                    Versions.ifMatch(Versions.of(form)));
            return pages.goTo("/my", "notice.dropped", own.courseCode().value());
        } catch (ProblemException refused) {
            return pages.show(request, refused.type().status(), TEMPLATE, studies.page(me, Cart.of(request),
                    Form.of(form).refused(Versions.inPlainWords(refused))));
        }
    }

    /** Without a search, the first sections with free seats. */
    @Get("/sections")
    MutableHttpResponse<String> find(HttpRequest<?> request, @Nullable @QueryValue String find,
            @Nullable @QueryValue String full, Authentication by) {
        MyStudies.of(Caller.of(by));
        boolean withFull = "true".equals(full);
        Page<SectionView> found = sections.find(find == null ? "" : find, withFull);
        return pages.show(request, "my/sections", new MySectionsPage(found.items(), found.next() != null,
                find == null ? "" : find, withFull, Cart.of(request).sections()));
    }

    /** What the page of a search for sections shows; {@code cart} has the identities of those chosen already. */
    public record MySectionsPage(List<SectionView> found, boolean cut, String find, boolean withFull,
            List<UUID> cart) {
    }
}
