package campus.web.registrar.page;

import java.util.UUID;
import java.util.function.Supplier;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ManageAssessments;
import campus.application.registrar.ManageRecords;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.web.registrar.AssessmentRequest;
import campus.web.registrar.Reaches;
import campus.web.registrar.Records;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/** The grade book of a section: its assessments with their weights, and a grid of scores. */
@Controller("/sections/{id}/assessments")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class GradeBookPages {

    private static final String TEMPLATE = "enrollments/grade-book";
    private static final String WHAT = "assessment";

    private final GradeBooks books;
    private final ManageAssessments manage;
    private final ScoreEntry scores;
    private final Pages pages;

    GradeBookPages(GradeBooks books, ManageAssessments manage, ScoreEntry scores, Pages pages) {
        this.books = books;
        this.manage = manage;
        this.scores = scores;
        this.pages = pages;
    }

    @Get
    @Access.ReadsTaught
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id,
            @Nullable @QueryValue String cursor, Authentication by) {
        return pages.show(request, TEMPLATE, books.page(id, cursor, Reaches.reading(by).taught()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.Grades
    MutableHttpResponse<String> add(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        return attempt(request, by, id, null, form, () -> Records.done(in(id, by)
                .create(form.toRequest(AssessmentRequest.class).toDetails(), Records.actor(by)), WHAT, ""),
                "notice.added");
    }

    @Post("/{assessmentId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.Grades
    MutableHttpResponse<String> change(HttpRequest<?> request, @PathVariable UUID id, @PathVariable UUID assessmentId,
            @Body FormBody form, Authentication by) {
        return attempt(request, by, id, assessmentId, form, () -> Records.done(in(id, by).change(
                new AssessmentId(assessmentId), form.version(),
                form.toRequest(AssessmentRequest.class).toDetails(), Records.actor(by)), WHAT, assessmentId,
                Versions.ifMatch(Versions.of(form))), "notice.saved");
    }

    @Post("/{assessmentId}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.Grades
    MutableHttpResponse<String> delete(HttpRequest<?> request, @PathVariable UUID id, @PathVariable UUID assessmentId,
            @Body FormBody form, Authentication by) {
        return attempt(request, by, id, assessmentId, form, () -> Records.done(in(id, by)
                .delete(new AssessmentId(assessmentId), Versions.of(form), Records.actor(by)), WHAT, assessmentId,
                Versions.ifMatch(Versions.of(form))), "notice.deleted");
    }

    /** Each score by itself: what can be saved is, and what is refused stands there with its reason. */
    @Post("/scores")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.Grades
    MutableHttpResponse<String> saveScores(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        Reach reach = Reaches.changing(by).taught();
        GradeBookPage before = books.page(id, form.text("cursor"), reach);
        ScoreEntry.Result result = scores.save(form, before.sheets(), Records.actor(by), reach);
        if (result.refused().isEmpty()) {
            return pages.goTo(path(id), "notice.scores", String.valueOf(result.done()));
        }
        Form again = Form.of(form.only(result.refused().keySet().stream().map(cell -> ScoreEntry.FIELD + cell)
                .toList()));
        return pages.show(request, HttpStatus.UNPROCESSABLE_ENTITY, TEMPLATE,
                books.page(id, form.text("cursor"), reach).withScores(again, result.refused()));
    }

    @Get("/complete")
    @Access.Grades
    MutableHttpResponse<String> askToComplete(HttpRequest<?> request, @PathVariable UUID id, Authentication by) {
        return pages.show(request, "enrollments/complete", books.whole(id, Reaches.changing(by).taught()));
    }

    @Post("/complete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.Grades
    MutableHttpResponse<String> complete(HttpRequest<?> request, @PathVariable UUID id, Authentication by) {
        Reach reach = Reaches.changing(by).taught();
        ScoreEntry.Result result = scores.complete(books.whole(id, reach).sheets(), Records.actor(by), reach);
        return result.refused().isEmpty()
                ? pages.goTo("/sections/" + id + "/roster", "notice.grades", String.valueOf(result.done()))
                : pages.show(request, HttpStatus.CONFLICT, "enrollments/complete",
                        books.whole(id, reach).withScores(Form.empty(), result.refused()));
    }

    private MutableHttpResponse<String> attempt(HttpRequest<?> request, Authentication by, UUID id,
            @Nullable UUID changed, FormBody form, Supplier<Assessment> work, String notice) {
        try {
            return pages.goTo(path(id), notice, Problems.checked(work).details().name().value());
        } catch (ProblemException refused) {
            return pages.show(request, refused.type().status(), TEMPLATE,
                    books.page(id, null, Reaches.changing(by).taught())
                            .withForm(Form.of(form).refused(Versions.inPlainWords(refused)), changed));
        }
    }

    private ManageRecords<AssessmentId, Assessment.Details, Assessment.Details, Assessment> in(UUID section,
            Authentication by) {
        return manage.of(new SectionId(section), Reaches.changing(by).taught());
    }

    private static String path(UUID section) {
        return "/sections/" + section + "/assessments";
    }
}
