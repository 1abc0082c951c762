package campus.web.registrar.page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.http.server.HttpServerConfiguration;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportJobId;
import campus.application.registrar.ImportJobQueries;
import campus.application.registrar.ImportReject;
import campus.application.registrar.KeptUpload;
import campus.application.registrar.KeptUploads;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.RunImports;
import campus.application.shared.Criteria;
import campus.web.registrar.UnreadableArchiveException;
import campus.web.shared.ListParameters;
import campus.web.shared.Lists;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;
import campus.web.shared.page.Texts;

/** Reads what the pages of imports show, and says in their words what is wrong with an upload. */
@Singleton
final class ImportJobs {

    private static final Texts TEXTS = Texts.english();
    private static final String FILE = "file";
    private static final long MEGABYTE = 1 << 20;
    private static final long RETRY_SECONDS = 60;

    private final ImportJobQueries queries;
    private final KeptUploads uploads;
    private final Lists lists;
    private final InstantSource clock;
    private final Dates dates;
    private final long mostMegabytes;

    ImportJobs(ImportJobQueries queries, KeptUploads uploads, Lists lists, InstantSource clock,
            RegistrarSettings settings, HttpServerConfiguration server) {
        this.queries = queries;
        this.uploads = uploads;
        this.lists = lists;
        this.clock = clock;
        this.dates = new Dates(settings.zone());
        this.mostMegabytes = server.getMultipart().getMaxFileSize() / MEGABYTE;
    }

    /** The form alone, with what was wrong with an upload. */
    ImportListPage refused(ProblemException why) {
        return new ImportListPage(null, null, Form.empty().refused(why), mostMegabytes, dates);
    }

    ImportListPage list(@Nullable String cursor) {
        Instant now = clock.instant();
        Lists.Shown<ImportJob> page = lists.shown(new ListParameters(null, cursor, "-createdAt", null),
                ImportJob.SORTS, Criteria.all(), queries::list);
        return new ImportListPage(page.items().stream().map(job -> job.seenAt(now)).toList(), page.next(), Form.empty(),
                mostMegabytes, dates);
    }

    /** @throws ProblemException (404) when there is no such import */
    ImportJob job(UUID id) {
        return queries.find(new ImportJobId(id)).map(job -> job.seenAt(clock.instant()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no import " + id
                        + ". Look for it in the list of imports."));
    }

    /** One import, and the rejected rows after the one with a number. */
    ImportPage page(UUID id, long after, Form form) {
        Instant now = clock.instant();
        ImportJob job = job(id);
        KeptUpload kept = uploads.of(job.id()).orElse(null);
        List<ImportReject> rejects = job.counts().rejected() == 0 ? List.of()
                : queries.rejects(job.id(), after, ImportPage.REJECTS + 1);
        return new ImportPage(job, now, rejects, after, kept != null && kept.isThereAt(now),
                kept == null ? null : kept.next(), form, mostMegabytes, dates);
    }

    /** Said at the field in which the file is chosen. */
    static ProblemException wrongFile(String text) {
        return atFile(ProblemType.INVALID_UPLOAD, TEXTS.of(text));
    }

    static ProblemException wrongFile(UnreadableArchiveException why) {
        return atFile(ProblemType.INVALID_UPLOAD, String.valueOf(why.getMessage()));
    }

    ProblemException tooLarge() {
        return atFile(ProblemType.TOO_LARGE, TEXTS.of("imports.too-large", mostMegabytes));
    }

    static ProblemException busy() {
        return new ProblemException(ProblemType.BUSY, TEXTS.of("imports.busy", RunImports.MAX_WAITING))
                .withRetryAfter(RETRY_SECONDS);
    }

    private static ProblemException atFile(ProblemType type, String detail) {
        return new ProblemException(type, detail).withErrors(List.of(FieldError.at("/" + FILE, type.slug(), detail)));
    }
}
