package campus.web.registrar.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;

import campus.application.registrar.EnrollmentView;
import campus.domain.registrar.Reach;
import campus.web.registrar.Reaches;
import campus.web.registrar.Records;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/** Who is in a section, a way to add somebody, and a grid in which final grades are written. */
@Controller("/sections/{id}/roster")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class RosterPages {

    private static final String TEMPLATE = "enrollments/roster";

    private final Rosters rosters;
    private final GradeEntry grades;
    private final Enrolling enrolling;
    private final Pages pages;

    RosterPages(Rosters rosters, GradeEntry grades, Enrolling enrolling, Pages pages) {
        this.rosters = rosters;
        this.grades = grades;
        this.enrolling = enrolling;
        this.pages = pages;
    }

    @Get
    @Access.ReadsTaught
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id,
            @RequestBean RosterParameters shown, Authentication by) {
        return pages.show(request, TEMPLATE,
                rosters.page(id, shown, Form.empty(), Map.of(), Reaches.reading(by).taught()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> enroll(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        try {
            EnrollmentView view = enrolling.enroll(form.with("sectionId", id.toString()), by);
            return pages.goTo("/sections/" + id + "/roster", Enrolling.notice(view), view.studentName().value(),
                    view.courseCode().value());
        } catch (ProblemException refused) {
            return pages.show(request, refused.type().status(), TEMPLATE, rosters.page(id,
                    RosterParameters.of(form), Form.of(form).refused(refused), Map.of(), Reach.everything()));
        }
    }

    /** Each line by itself: what can be saved is, and what is refused stands there with its reason. */
    @Post("/grades")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.Grades
    MutableHttpResponse<String> saveGrades(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        RosterParameters shown = RosterParameters.of(form);
        Reach reach = Reaches.changing(by).taught();
        rosters.section(id, reach);
        Map<UUID, EnrollmentView> lines = rosters.lines(id, shown, reach);
        GradeEntry.Result result = grades.save(form, lines, Records.actor(by), reach);
        if (result.refused().isEmpty()) {
            return pages.goTo("/sections/" + id + "/roster" + shown.query(), "notice.grades",
                    String.valueOf(result.saved()));
        }
        List<String> kept = result.refused().keySet().stream().map(line -> GradeEntry.FIELD + line).toList();
        Form again = Form.of(form.only(kept).with("reason", form.text("reason")));
        return pages.show(request, HttpStatus.UNPROCESSABLE_ENTITY, TEMPLATE,
                rosters.page(id, shown, again, result.refused(), reach));
    }
}
