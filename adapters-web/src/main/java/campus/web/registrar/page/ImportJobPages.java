package campus.web.registrar.page;

import java.io.IOException;
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

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportUploads;
import campus.web.registrar.ImportUpload;
import campus.web.registrar.Records;
import campus.web.registrar.UnreadableArchiveException;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;
import campus.web.shared.page.Texts;

/** The page of one import, and the step that follows a look. */
@Controller("/imports/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class ImportJobPages {

    private static final String TEMPLATE = "imports/job";

    private final ImportJobs jobs;
    private final ImportUploads uploads;
    private final Pages pages;

    ImportJobPages(ImportJobs jobs, ImportUploads uploads, Pages pages) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.pages = pages;
    }

    @Get
    @Access.ReadsRecords
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id,
            @Nullable @QueryValue String after) {
        return pages.show(request, TEMPLATE, jobs.page(id, number(after), Form.empty()));
    }

    /** Reads the same file once more; whoever asks again comes to the import that runs since then. */
    @Post("/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> again(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) throws IOException {
        ImportJob job = jobs.job(id);
        try {
            return switch (uploads.again(job.id(), options(job, form), Records.actor(by), ImportUpload::of)) {
                case ImportUploads.Outcome.Started(var next) -> pages.goTo("/imports/" + next.value());
                case ImportUploads.Outcome.Busy() -> throw ImportJobs.busy();
                case ImportUploads.Outcome.Gone() ->
                        throw new ProblemException(ProblemType.INVALID_UPLOAD, Texts.english().of("imports.gone"));
            };
        } catch (UnreadableArchiveException e) {
            return refused(request, id, form, ImportJobs.wrongFile(e));
        } catch (ProblemException e) {
            return refused(request, id, form, e);
        }
    }

    /** A dry run only when the form asks for one. Drops that stopped the import have to be allowed by name. */
    private static Options options(ImportJob job, FormBody form) {
        boolean allowed = job.options().allowDrops() || "true".equals(form.text("allowDrops"));
        if (job.state() == ImportJob.State.REFUSED && !allowed) {
            throw ProblemException.invalidFields(List.of(FieldError.at("/allowDrops", "required",
                    Texts.english().of("imports.allow-first"))));
        }
        return new Options("true".equals(form.text("dryRun")), allowed);
    }

    private MutableHttpResponse<String> refused(HttpRequest<?> request, UUID id, FormBody form,
            ProblemException why) {
        return pages.show(request, why, TEMPLATE, jobs.page(id, 0, Form.of(form).refused(why)));
    }

    private static long number(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            throw ProblemException.invalidParameter("after", "malformed", "Use the number of a rejected row.");
        }
        return Long.parseLong(after);
    }
}
