package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

import campus.application.registrar.CourseQueries;
import campus.application.registrar.ManageCourses;
import campus.application.registrar.PrerequisiteChains;
import campus.application.registrar.PrerequisitesView;
import campus.application.registrar.RecordOutcome;
import campus.application.registrar.RegistrarSettings;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Prerequisites.Alternative;
import campus.domain.registrar.Prerequisites.Group;
import campus.web.registrar.PrerequisitesRequest;
import campus.web.registrar.Records;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/** The page about what a course requires. */
@Controller("/courses/{id}/prerequisites")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class PrerequisitePages {

    private static final String GROUPS = "allOf";

    private final ManageCourses manage;
    private final CourseQueries queries;
    private final CoursePages courses;
    private final CourseChoice choice;
    private final RegistrarSettings settings;
    private final Pages pages;

    PrerequisitePages(ManageCourses manage, CourseQueries queries, CoursePages courses, CourseChoice choice,
            RegistrarSettings settings, Pages pages) {
        this.manage = manage;
        this.queries = queries;
        this.courses = courses;
        this.choice = choice;
        this.settings = settings;
        this.pages = pages;
    }

    @Get
    @Access.ReadsCatalogue
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id) {
        return show(request, HttpStatus.OK, id, new FormStep(values(view(id)), null), null);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> save(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        Optional<FormStep> step = FormStep.of(form, choice);
        if (step.isPresent()) {
            return show(request, HttpStatus.OK, id, step.get(), null);
        }
        FormBody sent = tidied(form);
        try {
            replace(id, sent, by);
            return pages.goTo(RecordType.COURSE.path(id) + "/prerequisites", "notice.prerequisites");
        } catch (ProblemException refused) {
            return show(request, refused.type().status(), id, new FormStep(sent, null), refused);
        }
    }

    private void replace(UUID id, FormBody form, Authentication by) {
        List<FieldError> errors = new ArrayList<>();
        FormBody ready = form;
        for (String alternative : alternatives(form)) {
            ready = choice.withId(ready, alternative + "/courseId", errors);
        }
        PrerequisitesRequest request = ready.toRequest(PrerequisitesRequest.class, errors);
        long version = form.version();
        RecordOutcome<Course> outcome = manage.setPrerequisites(new CourseId(id), version,
                Problems.checked(() -> request.toPrerequisites(settings.gradeScale())), Records.actor(by));
        if (outcome instanceof RecordOutcome.UnknownReference<Course>(var field, UUID missing)) {
            throw Records.unknownReference(request.placeOf(missing), missing);
        }
        Records.done(outcome, "course", id, "\"" + version + "\"");
    }

    /** Without rows in which nothing stands, and without groups of nothing but these. */
    private static FormBody tidied(FormBody form) {
        FormBody tidy = form;
        for (String group : form.rows(GROUPS)) {
            tidy = tidy.withoutBlankRows(group + "/anyOf");
        }
        return tidy.withoutBlankRows(GROUPS);
    }

    private static List<String> alternatives(FormBody form) {
        return form.rows(GROUPS).stream().flatMap(group -> form.rows(group + "/anyOf").stream()).toList();
    }

    private MutableHttpResponse<String> show(HttpRequest<?> request, HttpStatus status, UUID id, FormStep step,
            @Nullable ProblemException refused) {
        ShownRecord record = courses.find(id).orElseThrow(() -> ProblemException.notFound("course", id));
        PrerequisiteChains chains = queries.chains(new CourseId(id), PrerequisiteChains.MAX_COURSES)
                .orElseThrow(() -> ProblemException.notFound("course", id));
        PrerequisiteWords words = new PrerequisiteWords(chains, settings.gradeScale());
        boolean stale = refused != null && refused.type() == ProblemType.STALE_VERSION;
        Form form = Form.of(step.form());
        String begun = form.value("version");
        return pages.show(request, status, "records/prerequisites", new PrerequisitesPage(record, words.required(),
                words.requiredBy(), PrerequisiteDrawing.of(chains), chains.cut(),
                refused == null || stale ? form : form.refused(refused), step.found(), stale,
                stale || begun.isEmpty() ? String.valueOf(record.version()) : begun));
    }

    private PrerequisitesView view(UUID id) {
        return queries.prerequisites(new CourseId(id)).orElseThrow(() -> ProblemException.notFound("course", id));
    }

    /** Courses stand under their codes there. */
    private static FormBody values(PrerequisitesView view) {
        FormBody form = FormBody.EMPTY.with("version", String.valueOf(view.version()));
        List<Group> groups = view.prerequisites().allOf();
        for (int i = 0; i < groups.size(); i++) {
            List<Alternative> anyOf = groups.get(i).anyOf();
            for (int j = 0; j < anyOf.size(); j++) {
                Alternative one = anyOf.get(j);
                Course course = view.courses().get(one.courseId());
                String row = GROUPS + "/" + i + "/anyOf/" + j;
                form = form.with(row + "/courseId", course == null ? "" : course.details().code().value())
                        .with(row + "/minimumGrade", one.minimumGrade().toString())
                        .with(row + "/concurrent", one.concurrent() ? "true" : null);
            }
        }
        return form;
    }
}
