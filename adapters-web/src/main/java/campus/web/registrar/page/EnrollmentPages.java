package campus.web.registrar.page;

import java.util.List;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.ChangeGrade;
import campus.application.registrar.EnrollmentHistory;
import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RegistrarSettings;
import campus.application.shared.Transactions;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Reach;
import campus.web.registrar.EnrollmentOutcomes;
import campus.web.registrar.GradeRequest;
import campus.web.registrar.Reaches;
import campus.web.registrar.Records;
import campus.web.registrar.StatusRequest;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/** The page of one enrollment: where it stands, what can become of it, and how it came to be so. */
@Controller("/enrollments/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class EnrollmentPages {

    private final EnrollmentQueries queries;
    private final EnrollmentHistory history;
    private final ChangeEnrollmentStatus change;
    private final ChangeGrade grades;
    private final Transactions transactions;
    private final RegistrarSettings settings;
    private final Pages pages;

    EnrollmentPages(EnrollmentQueries queries, EnrollmentHistory history, ChangeEnrollmentStatus change,
            ChangeGrade grades, Transactions transactions, RegistrarSettings settings, Pages pages) {
        this.queries = queries;
        this.history = history;
        this.change = change;
        this.grades = grades;
        this.transactions = transactions;
        this.settings = settings;
        this.pages = pages;
    }

    @Get
    @Access.ReadsTaught
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id, Authentication by) {
        return shown(request, HttpStatus.OK, view(id, Reaches.reading(by).taught()), Form.empty());
    }

    @Post("/status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> changeStatus(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        try {
            StatusRequest wanted = new StatusRequest(form.text("status"), form.text("grade"),
                    Overrides.isOverriding(form) ? null : form.text("reason"), Overrides.of(form));
            EnrollmentView view = EnrollmentOutcomes.changed(change.change(wanted.toCommand(new EnrollmentId(id),
                    Versions.of(form), Records.actor(by), settings.gradeScale()), Reaches.changing(by)), id,
                    Versions.ifMatch(Versions.of(form)));
            return done(id, view);
        } catch (ProblemException refused) {
            return shown(request, refused.type().status(), view(id, Reach.everything()),
                    Form.of(form).refused(Versions.inPlainWords(refused)));
        }
    }

    @Post("/grade")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> changeGrade(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        try {
            GradeRequest wanted = new GradeRequest(form.text("grade"), form.text("reason"));
            EnrollmentOutcomes.graded(grades.change(Problems.checked(() -> wanted.toCommand(new EnrollmentId(id),
                    Versions.of(form), Records.actor(by), settings.gradeScale())), Reaches.changing(by)), id,
                    Versions.ifMatch(Versions.of(form)));
            return done(id, view(id, Reach.everything()));
        } catch (ProblemException refused) {
            return shown(request, refused.type().status(), view(id, Reach.everything()),
                    Form.of(form).refused(Versions.inPlainWords(refused)));
        }
    }

    private MutableHttpResponse<String> done(UUID id, EnrollmentView view) {
        return pages.goTo("/enrollments/" + id,
                "notice.enrollment-" + Words.lower(view.enrollment().status()), view.studentName().value(),
                view.courseCode().value());
    }

    private MutableHttpResponse<String> shown(HttpRequest<?> request, HttpStatus status, EnrollmentView view,
            Form form) {
        List<EnrollmentChange> lines = transactions.readOnly(() -> history.of(view.enrollment().id()));
        return pages.show(request, status, "enrollments/one",
                new EnrollmentPage(view, lines, settings.policy().allowedFrom(view.enrollment().status()), form,
                        settings.gradeScale(), new Dates(settings.zone())));
    }

    private EnrollmentView view(UUID id, Reach reach) {
        return queries.within(reach).find(new EnrollmentId(id))
                .orElseThrow(() -> ProblemException.notFound("enrollment", id));
    }
}
