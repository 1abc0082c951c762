package campus.web.registrar;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportJobId;
import campus.application.registrar.ImportJobQueries;
import campus.application.registrar.RunImports;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.IdempotentRequests;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.PagedCsv;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** Takes the files of other systems, and tells what became of them. */
@Controller(Records.ROOT + "/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Imports")
final class ImportController {

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

    private final RunImports imports;
    private final ImportJobQueries queries;
    private final InstantSource clock;
    private final Lists lists;
    private final IdempotentRequests requests;
    /** Whoever starts an import under a key holds two connections for a moment, so that is for one at a time. */
    private final Lock starting = new ReentrantLock();

    ImportController(RunImports imports, ImportJobQueries queries, InstantSource clock, Lists lists,
            IdempotentRequests requests) {
        this.imports = imports;
        this.queries = queries;
        this.clock = clock;
        this.lists = lists;
        this.requests = requests;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Access.RunsRegistration
    @Operation(operationId = "importRecords", summary = "Import records",
            description = "Takes one file: departments.csv, courses.csv, prerequisites.csv, terms.csv, sections.csv, "
                    + "students.csv, enrollments.csv or legacy-enrollments.csv, or a .zip of these, and answers with a "
                    + "job that reads it. Good rows are kept, every bad one is listed, and the same file may be sent "
                    + "again: what is stored already changes nothing.")
    @Answers.Accept
    @Status(HttpStatus.ACCEPTED)
    @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = Upload.class)))
    HttpResponse<ImportJobResponse> importFile(@Body MultipartBody body,
            @Nullable @QueryValue @Parameter(description = "The same as the part",
                    schema = @Schema(type = "boolean", defaultValue = "false")) String dryRun,
            @Nullable @QueryValue @Parameter(description = "The same as the part",
                    schema = @Schema(type = "boolean", defaultValue = "false")) String allowDrops,
            HttpRequest<?> request, Authentication by) throws IOException {
        ImportForm form = ImportForm.of(body, dryRun, allowDrops);
        ImportUpload upload = upload(form);
        RunImports.Command command = new RunImports.Command(upload, form.options(), Records.actor(by));
        starting.lock();
        try {
            return requests.once(request, () -> upload.digest() + form.options(), () -> started(command));
        } catch (RuntimeException notStarted) {
            upload.close();
            throw notStarted;
        } finally {
            starting.unlock();
        }
    }

    private HttpResponse<ImportJobResponse> started(RunImports.Command command) {
        return switch (imports.start(command)) {
            case RunImports.Outcome.Accepted(ImportJob job) -> HttpResponse.accepted()
                    .header(HttpHeaders.LOCATION, URI.create(Records.ROOT + "/imports/" + job.id().value()).toString())
                    .body(response(job));
            case RunImports.Outcome.Busy() -> throw new ProblemException(ProblemType.BUSY, RunImports.MAX_WAITING
                    + " imports wait already, or Campus is about to stop. Nothing of this one was kept; send it again "
                    + "later.");
        };
    }

    /** The body as it is documented. */
    @Schema(name = "ImportRequest", description = "One file, and how to import it", requiredProperties = "file")
    interface Upload {

        @Schema(type = "string", format = "binary", description = "A CSV named after what it holds, or a zip of them")
        String getFile();

        @Schema(description = "Keeps nothing, but tells what would become of each row", defaultValue = "false")
        boolean isDryRun();

        @Schema(description = "Lets it drop more than half of the active students of a section",
                defaultValue = "false")
        boolean isAllowDrops();
    }

    @Get
    @Access.ReadsRecords
    @Operation(operationId = "listImports", summary = "List imports",
            description = "The newest first. Sorts by createdAt.")
    @Answers.List
    HttpResponse<ListResponse<ImportJobResponse>> list(@RequestBean ListParameters parameters,
            HttpRequest<?> request) {
        return lists.answer(request, parameters.sortedByDefault("-createdAt"), ImportJob.SORTS, queries::list,
                this::response);
    }

    @Get("/{id}")
    @Access.ReadsRecords
    @Operation(operationId = "readImport", summary = "Read how an import goes")
    @Answers.Show
    ImportJobResponse show(@PathVariable UUID id) {
        return response(job(id));
    }

    @Get(uri = "/{id}/rejects", produces = "text/csv")
    @Access.ReadsRecords
    @Operation(operationId = "readRejects", summary = "Download the rows that were not kept",
            description = "CSV with file, line, column, code, message and row, in the order of files and lines; while "
                    + "the import runs, as far as it is. A cell that a spreadsheet would take for a formula gets a "
                    + "leading apostrophe.")
    @Answers.Table
    StreamedFile rejects(@PathVariable UUID id) throws IOException {
        PagedCsv csv = new PagedCsv(RejectsCsv.HEADER, new RejectPages(queries, job(id).id()));
        return new StreamedFile(csv, CSV).attach("rejects-" + id + ".csv");
    }

    private static ImportUpload upload(ImportForm form) throws IOException {
        try {
            return ImportUpload.of(form.file());
        } catch (UnreadableArchiveException e) {
            throw new ProblemException(ProblemType.INVALID_UPLOAD, String.valueOf(e.getMessage()));
        }
    }

    private ImportJob job(UUID id) {
        return queries.find(new ImportJobId(id)).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no import " + id + ". Check the id, or look through the list of imports."));
    }

    private ImportJobResponse response(ImportJob job) {
        return ImportJobResponse.from(job, clock.instant());
    }
}
