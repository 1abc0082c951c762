package campus.web.registrar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportRecords;
import campus.web.shared.Answers;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** Takes the files of other systems. */
@Controller(Records.ROOT + "/imports")
@Secured(Records.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Imports")
final class ImportController {

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
    ImportResponse importFile(@Nullable @Part("file") CompletedFileUpload file, Authentication by)
            throws IOException {
        if (file == null) {
            throw new ProblemException(ProblemType.INVALID_UPLOAD,
                    "There is no file in the request. " + ProblemType.INVALID_UPLOAD.remedy());
        }
        Path copy = Files.createTempFile("campus-import", null);
        try (InputStream upload = file.getInputStream()) {
            Files.copy(upload, copy, StandardCopyOption.REPLACE_EXISTING);
            return ImportResponse.from(new ImportArchive(records, Records.actor(by)).run(copy, file.getFilename()));
        } catch (UnreadableArchiveException e) {
            throw new ProblemException(ProblemType.INVALID_UPLOAD, String.valueOf(e.getMessage()));
        } finally {
            Files.delete(copy);
        }
    }
}
