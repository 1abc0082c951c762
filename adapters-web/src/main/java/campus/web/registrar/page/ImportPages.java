package campus.web.registrar.page;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportKind;
import campus.application.registrar.ImportUploads;
import campus.web.registrar.ImportForm;
import campus.web.registrar.ImportUpload;
import campus.web.registrar.Records;
import campus.web.registrar.UnreadableArchiveException;
import campus.web.shared.Access;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Pages;

/** The imports that there were, and a form that sends files. */
@Controller("/imports")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class ImportPages {

    private static final String TEMPLATE = "imports/list";
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

    private final ImportJobs jobs;
    private final ImportUploads uploads;
    private final Pages pages;

    ImportPages(ImportJobs jobs, ImportUploads uploads, Pages pages) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.pages = pages;
    }

    @Get
    @Access.ReadsRecords
    MutableHttpResponse<String> list(HttpRequest<?> request, @Nullable @QueryValue String cursor) {
        return pages.show(request, TEMPLATE, jobs.list(cursor));
    }

    /** A file with nothing but the columns that it may have. */
    @Get("/templates/{file}")
    @Produces(MediaType.TEXT_CSV)
    @Access.ReadsRecords
    HttpResponse<String> template(@PathVariable String file) {
        ImportKind kind = ImportKind.ofFileName(file)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such file to import. "
                        + "All of them stand on the page /imports."));
        String header = Stream.of(kind.requiredColumns(), kind.optionalColumns()).flatMap(List::stream)
                .collect(Collectors.joining(","));
        return HttpResponse.ok(header + "\r\n").contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + kind.fileName() + "\"");
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access.RunsRegistration
    MutableHttpResponse<String> send(HttpRequest<?> request, @Body MultipartBody body, Authentication by)
            throws IOException {
        ImportForm form;
        try {
            form = ImportForm.ofPage(body);
        } catch (ProblemException unreadable) {
            return refused(request, ImportJobs.wrongFile("imports.no-file"));
        }
        try {
            return switch (uploads.send(ImportUpload.of(form.file()), form.options(), Records.actor(by))) {
                case ImportUploads.Outcome.Started(var job) -> pages.goTo("/imports/" + job.value());
                case ImportUploads.Outcome.Busy() -> refused(request, ImportJobs.busy());
                case ImportUploads.Outcome.Gone() -> throw new IllegalStateException("what was sent is gone");
            };
        } catch (UnreadableArchiveException e) {
            return refused(request, ImportJobs.wrongFile(e));
        }
    }

    /**
     * The form once more, as for other faults of a file. The rest of the file is not read, so the connection ends with
     * it: else the browser would wait to send it.
     */
    @Error
    HttpResponse<?> tooLarge(HttpRequest<?> request, ContentLengthExceededException tooLarge) {
        return refused(request, jobs.tooLarge()).header(HttpHeaders.CONNECTION, "close");
    }

    private MutableHttpResponse<String> refused(HttpRequest<?> request, ProblemException why) {
        return pages.show(request, why, TEMPLATE, jobs.refused(why));
    }
}
