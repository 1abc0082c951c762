package campus.web.registrar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import io.micronaut.http.multipart.CompletedFileUpload;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportUploads;
import campus.web.shared.Sha256;

/** What somebody uploaded, in a temporary file that is deleted when this is closed. */
public record ImportUpload(String name, Path file, ImportArchive archive) implements ImportUploads.Upload {

    /**
     * Takes the bytes of an upload, which is gone then.
     *
     * @throws UnreadableArchiveException when nothing of it can be imported
     */
    public static ImportUpload of(CompletedFileUpload upload) throws IOException {
        try (InputStream bytes = upload.getInputStream()) {
            return of(upload.getFilename(), bytes);
        }
    }

    /**
     * The same of bytes that somebody sent under a name.
     *
     * @throws UnreadableArchiveException when nothing of it can be imported
     */
    public static ImportUpload of(String name, InputStream bytes) throws IOException {
        Path copy = Files.createTempFile("campus-import", null);
        try {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return new ImportUpload(Wire.cut(ImportArchive.baseName(name), MAX_NAME), copy,
                    ImportArchive.open(copy, name));
        } catch (IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
    }

    @Override
    public InputStream bytes() throws IOException {
        return Files.newInputStream(file);
    }

    /** Of its name and its bytes, equal for an equal file only. */
    String digest() {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Sha256.of(bytes) + name;
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }

    @Override
    public List<ImportFile> files() {
        return archive.files();
    }

    @Override
    public void close() {
        try {
            try {
                archive.close();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be deleted", e);
        }
    }
}
