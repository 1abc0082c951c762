package campus.bootstrap.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportRecords.Reject;
import campus.web.registrar.RejectsCsv;

/**
 * Keeps rejected rows in a file, from its beginning whenever an import begins again. Rows for a stream wait in a
 * temporary file and follow when this is closed.
 */
final class RejectsFile implements AutoCloseable {

    private final Path path;
    private final @Nullable OutputStream stream;
    private RejectsCsv csv;

    private RejectsFile(Path path, @Nullable OutputStream stream) {
        this.path = path;
        this.stream = stream;
        this.csv = begun(path);
    }

    /** @throws UnusableFileException when it cannot be written */
    static RejectsFile at(Path path) {
        return new RejectsFile(path, null);
    }

    static RejectsFile on(OutputStream stream) {
        try {
            return new RejectsFile(Files.createTempFile("campus-rejects", ".csv"), stream);
        } catch (IOException e) {
            throw new UnusableFileException("No temporary file can be made", e);
        }
    }

    /** Forgets what was written. */
    void restart() {
        end(csv);
        csv = begun(path);
    }

    void write(String file, List<Reject> rejects) {
        try {
            rejects.forEach(reject -> csv.write(file, reject));
        } catch (UncheckedIOException e) {
            throw unwritable(path, e.getCause());
        }
    }

    @Override
    public void close() {
        end(csv);
        if (stream != null) {
            try {
                Files.copy(path, stream);
                stream.flush();
                Files.delete(path);
            } catch (IOException e) {
                throw unwritable(path, e);
            }
        }
    }

    private void end(RejectsCsv ending) {
        try {
            ending.close();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static RejectsCsv begun(Path path) {
        try {
            return new RejectsCsv(Files.newBufferedWriter(path));
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static UnusableFileException unwritable(Path path, @Nullable IOException cause) {
        return new UnusableFileException(path + " cannot be written", cause == null ? new IOException() : cause);
    }
}
