package campus.application.registrar;

import java.util.List;

import campus.domain.shared.Actor;

/**
 * Runs imports in the background, one at a time in the order in which they came, and keeps for each a job that anybody
 * can read. Jobs end with the process that took them; the same file can be sent again then. Thread-safe.
 */
public interface RunImports {

    /** How many jobs may wait besides the one that runs. */
    int MAX_WAITING = 100;

    /** Takes an import. Its source is closed at the end in every case, also when it is not taken, perhaps twice. */
    Outcome start(Command command);

    /** Gives a sign of life of all unfinished jobs of this process. Somebody has to call it every second or two. */
    void touch();

    /** Interrupts what waits at once and what runs after its batch, and takes no more imports. Does not wait for it. */
    void stop();

    /** A source and how to import it. */
    record Command(Source source, ImportRecords.Options options, Actor by) {
    }

    /** Whether it was taken. */
    sealed interface Outcome {

        /** It runs, or will; the job as it was then. */
        record Accepted(ImportJob job) implements Outcome {
        }

        /** Too many wait already, or this process is about to end. Nothing of it is kept. */
        record Busy() implements Outcome {
        }
    }

    /** What somebody sent: files that can be read until it is closed. */
    interface Source extends AutoCloseable {

        /** How many characters a name may have. */
        int MAX_NAME = 255;

        /** The name that its sender gave it, without folders. */
        String name();

        /** In the order in which their kinds build on each other. */
        List<ImportFile> files();

        @Override
        void close();
    }
}
