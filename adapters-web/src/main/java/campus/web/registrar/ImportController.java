package campus.web.registrar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportKind;
import campus.application.registrar.ImportRecords;
import campus.domain.shared.Actor;
import campus.web.shared.Answers;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** Takes the files of other systems. */
@Controller(Records.ROOT + "/imports")
@Secured(Records.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Imports")
final class ImportController {

    private static final int MAX_LISTED = 10_000;

    private final ImportRecords records;

    ImportController(ImportRecords records) {
        this.records = records;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "importRecords", summary = "Import records",
            description = "Takes one file: departments.csv, courses.csv, "
                    + "prerequisites.csv, terms.csv, sections.csv or students.csv, or a .zip of these. Good rows are kept, "
                    + "every bad one is listed, and the same file may be sent again: what is stored already changes nothing.")
    @Answers.Upload
    @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = Upload.class)))
    ImportResponse importFile(@Body MultipartBody body, Authentication by) throws IOException {
        List<CompletedPart> parts = new ArrayList<>();
        try {
            UploadedParts.read(body, parts);
            CompletedFileUpload file = only(parts);
            parts.remove(file); // the end of its stream deletes it
            return importFile(file, Records.actor(by));
        } finally {
            for (CompletedPart part : parts) {
                discard(part);
            }
        }
    }

    /** The body as it is documented. */
    @Schema(name = "ImportRequest", description = "One file", requiredProperties = "file")
    interface Upload {

        @Schema(type = "string", format = "binary", description = "A CSV named after what it holds, or a zip of them")
        String getFile();
    }

    private ImportResponse importFile(CompletedFileUpload file, Actor by) throws IOException {
        Path copy = Files.createTempFile("campus-import", null);
        try (InputStream upload = file.getInputStream()) {
            Files.copy(upload, copy, StandardCopyOption.REPLACE_EXISTING);
            return run(copy, file.getFilename(), by);
        } catch (UnreadableArchiveException e) {
            throw refused(String.valueOf(e.getMessage()));
        } finally {
            Files.delete(copy);
        }
    }

    private ImportResponse run(Path file, String name, Actor by) throws IOException {
        Map<ImportKind, List<ImportRecords.Reject>> rejects = new EnumMap<>(ImportKind.class);
        ImportRecords.Progress progress = new ImportRecords.Progress() {
            @Override
            public void started() {
                rejects.clear();
            }

            @Override
            public void advanced(ImportFile table, ImportRecords.Counts counts, long bytesRead) {
                // the answer comes at the end
            }

            @Override
            public void rejected(ImportFile table, List<ImportRecords.Reject> more) {
                List<ImportRecords.Reject> listed = rejects.computeIfAbsent(table.kind(), kind -> new ArrayList<>());
                listed.addAll(more.subList(0, Math.min(more.size(), MAX_LISTED - listed.size())));
            }
        };
        try (ImportArchive archive = ImportArchive.open(file, name)) {
            return switch (records.run(archive.files(), ImportRecords.Options.NORMAL, by, progress)) {
                case ImportRecords.Outcome.Done done -> ImportResponse.from(done, rejects);
                case ImportRecords.Outcome.TooManyDrops drops -> throw refused(drops.toString());
            };
        }
    }

    /** Nothing is ignored: a part that is not read here may have been meant to change what happens. */
    private static CompletedFileUpload only(List<CompletedPart> parts) {
        CompletedFileUpload file = null;
        for (CompletedPart part : parts) {
            if (file != null || !(part instanceof CompletedFileUpload upload) || !part.getName().equals("file")) {
                throw refused("The part \"" + part.getName() + "\" is "
                        + (part.getName().equals("file") ? file == null ? "no file" : "there twice" : "not known")
                        + "; send one part named \"file\" only.");
            }
            file = upload;
        }
        if (file == null) {
            throw refused("There is no file in the request, or it is empty. " + ProblemType.INVALID_UPLOAD.remedy());
        }
        return file;
    }

    /** Deletes what the server keeps of a part outside memory; of a text, reading it does. */
    private static void discard(CompletedPart part) throws IOException {
        if (part instanceof CompletedFileUpload upload) {
            upload.discard();
        } else {
            part.getBytes();
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemType.INVALID_UPLOAD, detail);
    }
}
