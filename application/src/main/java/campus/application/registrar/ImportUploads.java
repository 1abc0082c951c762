package campus.application.registrar;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import campus.application.registrar.ImportRecords.Options;
import campus.domain.shared.Actor;

/**
 * Imports what people upload, and keeps it for a while, so that they can look at a dry run first and then import the same
 * file without sending it again, whichever instance they reach. The file is given up when an import that is no dry run
 * has read it to its end. Thread-safe.
 */
public interface ImportUploads {

    /** How long a file is kept. */
    Duration KEPT = Duration.ofHours(1);

    /** Keeps the file and starts its import. The upload is closed at the end in every case. */
    Outcome send(Upload upload, Options options, Actor by) throws IOException;

    /**
     * Imports the file that a job has read once more. That is done once: whoever asks again is told the job that was
     * started then.
     */
    Outcome again(ImportJobId job, Options options, Actor by, Reader reader) throws IOException;

    /** What somebody sent, which can be read as it came. */
    interface Upload extends RunImports.Source {

        /** From the beginning; to be closed. */
        InputStream bytes() throws IOException;
    }

    /** Makes a source of a kept file, and has all of its bytes then. */
    interface Reader {

        RunImports.Source read(String name, InputStream bytes) throws IOException;
    }

    /** How it ended. */
    sealed interface Outcome {

        /** This job imports the file, or did, since when somebody asked first. */
        record Started(ImportJobId job) implements Outcome {
        }

        /** Too many wait already, or this process is about to end; nothing was started. */
        record Busy() implements Outcome {
        }

        /** The file is not kept, or not any more. */
        record Gone() implements Outcome {
        }
    }
}
